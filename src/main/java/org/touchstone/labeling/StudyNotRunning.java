package org.touchstone.labeling;

import java.util.Locale;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

class StudyNotRunning extends Refusal.Conflict {

    private final State state;

    StudyNotRunning(State state) {
        super("study-not-running", words(state));
        this.state = state;
    }

    @Override
    public Phrase phrase() {
        return phrase("." + state.name().toLowerCase(Locale.ROOT));
    }

    private static String words(State state) {
        return switch (state) {
            case RUNNING -> throw new IllegalArgumentException("A running study refuses nobody");
            case DRAFT -> "This study is being prepared and hands nothing out yet";
            case PAUSED -> "This study is paused and hands nothing out for now";
            case FINISHED -> "This study is finished and takes no more answers";
        };
    }
}
