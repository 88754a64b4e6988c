package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Prompts of the HHH evaluation, which may hold turns of their own. */
public final class HhhPrompt {

    private static final Pattern MARKER = Pattern.compile("(?:^|\\s*\\n\\n)(Human|Assistant):\\s*");

    private HhhPrompt() {}

    /** What stands before the first marker is said by the user: items come without the marker in front. */
    public static List<Turn> turns(String prompt) {
        var turns = new ArrayList<Turn>();
        var markers = MARKER.matcher(prompt);
        var speaker = Speaker.USER;
        int from = 0;
        while (markers.find()) {
            add(turns, speaker, prompt.substring(from, markers.start()));
            speaker = "Human".equals(markers.group(1)) ? Speaker.USER : Speaker.ASSISTANT;
            from = markers.end();
        }
        add(turns, speaker, prompt.substring(from));
        return turns;
    }

    private static void add(List<Turn> turns, Speaker speaker, String text) {
        if (!text.isBlank()) {
            turns.add(new Turn(speaker, text.strip()));
        }
    }
}
