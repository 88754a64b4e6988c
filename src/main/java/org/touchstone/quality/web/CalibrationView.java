package org.touchstone.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.quality.calibration.Item;
import org.touchstone.quality.calibration.Task;
import org.touchstone.quality.web.CaseView.TurnView;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Phrase;

/**
 * A comparison that a researcher judges blind: nothing of what workers said, nor of where responses come from, is in it.
 *
 * @param responses as safe HTML, the left one in front
 */
record CalibrationView(
        Item item, int done, int total, List<TurnView> turns, List<String> responses, List<Option> options) {

    /** One answer; the face is short, says is the whole of it, and the key chooses it. */
    record Option(String value, Phrase face, Phrase says, String key) {}

    static CalibrationView of(Task task, StudySettings settings, List<TurnView> turns, List<String> responses) {
        return new CalibrationView(task.item(), task.done(), task.total(), turns, responses, options(settings));
    }

    private static List<Option> options(StudySettings settings) {
        var row = new ArrayList<Option>();
        int steps = settings.scale().steps();
        for (int step = steps; step >= 1; step--) {
            row.add(sided("LEFT", "left", step, row.size() + 1));
        }
        for (int step = 1; step <= steps; step++) {
            row.add(sided("RIGHT", "right", step, row.size() + 1));
        }
        if (settings.ties()) {
            row.add(plain("TIE", "tie", "E"));
        }
        return Stream.concat(row.stream(), Stream.of(plain("CANNOT_JUDGE", "cannot-judge", "C")))
                .toList();
    }

    private static Option sided(String side, String word, int step, int key) {
        return new Option(
                side + ":" + step,
                Phrase.of("calibration.face." + word, step),
                Phrase.of("calibration.says." + word, step),
                String.valueOf(key));
    }

    private static Option plain(String value, String word, String key) {
        return new Option(value, Phrase.of("calibration.says." + word), Phrase.of("calibration.says." + word), key);
    }
}
