package org.touchstone.labeling.web;

import java.util.List;
import org.touchstone.labeling.LeaseId;
import org.touchstone.support.Phrase;

/** What the compare screen shows. Nothing in it tells where a response comes from, which is the first, or whether the answer is known. */
record CompareView(LeaseId lease, StudyHead study, Texts texts, AskView ask, ProgressView progress) {

    /**
     * What people and models wrote, as safe HTML.
     *
     * @param answers in the order of the screen
     */
    record Texts(List<TurnView> turns, List<AnswerView> answers, String guidelines) {}

    /** One turn of the conversation; the style sets the last one apart. */
    record TurnView(Phrase who, String style, String html) {}

    /** One response under its neutral letter and title. */
    record AnswerView(String letter, Phrase title, String html) {}

    public List<SkipReason> skipReasons() {
        return SkipReason.all();
    }
}
