package org.touchstone.labeling.web;

import java.util.List;
import org.touchstone.labeling.LeaseId;
import org.touchstone.support.Phrase;

/** What the compare screen shows. Nothing in it tells where a response comes from, which is the first, or whether the answer is known. */
record CompareView(LeaseId lease, StudyHead study, Texts texts, ScaleView scale, ProgressView progress) {

    /**
     * What people and models wrote, as safe HTML.
     *
     * @param answers the left one, then the right one
     */
    record Texts(List<TurnView> turns, List<AnswerView> answers, String guidelines) {}

    /** One turn of the conversation; the style sets the last one apart. */
    record TurnView(Phrase who, String style, String html) {}

    /** One response under its neutral name. */
    record AnswerView(String name, String html) {}

    public List<SkipReason> skipReasons() {
        return List.of(SkipReason.values());
    }
}
