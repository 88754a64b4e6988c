package org.touchstone.labeling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.labeling.StudyProgress;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Phrase;

/**
 * What a study is doing, what it can be made to do, and what it lacks.
 *
 * @param title what it is doing now, means what that comes to
 * @param lacks what stands in the way of judging, or of good judgments
 */
record StateView(Phrase title, Phrase means, List<Move> moves, List<Lack> lacks) {

    /** Something that can be done about the state, in words. */
    record Move(String state, Phrase name, Phrase means, boolean main) {}

    /** Something that is missing, and the page where it can be mended. */
    record Lack(Phrase words, String page) {}

    /**
     * What is known of a study beside its settings.
     *
     * @param golds whether there are comparisons with known answers, or none are wanted
     */
    record Facts(StudyProgress progress, int members, boolean golds) {}

    static StateView of(StudyView study, Facts facts) {
        var word = word(study.state());
        return new StateView(
                Phrase.of("labeling.state." + word),
                Phrase.of("labeling.state." + word + ".means"),
                moves(study.state()),
                study.state() == State.FINISHED ? List.of() : lacks(study, facts));
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<Move> moves(State present) {
        return switch (present) {
            case DRAFT -> List.of(move("start", State.RUNNING, true));
            case RUNNING -> List.of(move("pause", State.PAUSED, false), move("finish", State.FINISHED, false));
            case PAUSED -> List.of(move("resume", State.RUNNING, true), move("finish", State.FINISHED, false));
            case FINISHED -> List.of(move("reopen", State.RUNNING, false));
        };
    }

    private static Move move(String word, State state, boolean main) {
        return new Move(
                state.name(),
                Phrase.of("labeling.state.move." + word),
                Phrase.of("labeling.state.move." + word + ".means"),
                main);
    }

    private static List<Lack> lacks(StudyView study, Facts facts) {
        var settings = study.settings();
        var lacks = new ArrayList<Lack>();
        if (facts.progress().comparisons() == 0) {
            lacks.add(new Lack(Phrase.of("labeling.state.lacks.comparisons"), "/imports"));
        }
        if (facts.members() < settings.overlap()) {
            lacks.add(new Lack(
                    Phrase.of("labeling.state.lacks.members", facts.members(), settings.overlap()), "/members"));
        }
        if (!facts.golds()) {
            lacks.add(new Lack(Phrase.of("labeling.state.lacks.golds"), "/imports"));
        }
        if (settings.guidelines().isBlank()) {
            lacks.add(new Lack(Phrase.of("labeling.state.lacks.guidelines"), "/settings/guidelines"));
        }
        if (settings.orientation() == Orientation.WORSE && !settings.contentWarning()) {
            lacks.add(new Lack(Phrase.of("labeling.state.lacks.warning"), "/settings/guidelines"));
        }
        return lacks;
    }
}
