package org.touchstone.labeling.web;

import java.util.List;
import java.util.stream.Stream;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Report;
import org.touchstone.support.Phrase;

/** What the compare screen shows. Nothing in it tells where a response comes from, which is the first, or whether the answer is known. */
record CompareView(LeaseId lease, StudyHead study, Texts texts, AskView ask, ProgressView progress) {

    /**
     * What people and models wrote, as safe HTML.
     *
     * @param answers in the order of the screen
     * @param examples beside the guidelines, the same for every comparison
     */
    record Texts(List<TurnView> turns, List<AnswerView> answers, String guidelines, List<ExampleView> examples) {}

    /** One turn of the conversation; the style sets the last one apart. */
    record TurnView(Phrase who, String style, String html) {}

    /** One response under its neutral letter and title. */
    record AnswerView(String letter, Phrase title, String html) {}

    /** One choice in a list. */
    record Option(String name, Phrase words) {}

    public List<Option> reportKinds() {
        return Stream.of(Report.Kind.values())
                .map(kind -> new Option(kind.name(), ReportRow.kind(kind.name())))
                .toList();
    }

    public List<SkipReason> skipReasons() {
        return SkipReason.all();
    }
}
