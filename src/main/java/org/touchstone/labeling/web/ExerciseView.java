package org.touchstone.labeling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.onboarding.Purpose;
import org.touchstone.labeling.onboarding.Reply;
import org.touchstone.labeling.onboarding.Shown.Place;
import org.touchstone.labeling.onboarding.Shown.Told;
import org.touchstone.labeling.web.CompareView.TurnView;
import org.touchstone.support.Markdown;
import org.touchstone.support.Phrase;

/**
 * One exercise of practice or test on the screen; nothing in it tells the answer before it is given.
 *
 * @param told what practice says after the answer; null before
 */
record ExerciseView(
        StudyHead study,
        Place place,
        List<TurnView> turns,
        List<ResponseView> answers,
        boolean ties,
        @Nullable TellView told) {

    /** One response under its neutral name, as safe HTML. */
    record ResponseView(String name, String html) {}

    /** What was answered, whether it was right, and why, as safe HTML. */
    record TellView(
            boolean correct,
            Phrase said,
            Phrase right,
            @Nullable String html) {

        static @Nullable TellView of(@Nullable Told told, Markdown markdown) {
            if (told == null) {
                return null;
            }
            var why = told.feedback().isBlank() ? null : markdown.html(told.feedback());
            return new TellView(told.isCorrect(), says(told.reply()), says(told.right()), why);
        }
    }

    /** What can be answered, from left to right: the value that the form sends, the face of its button, the words. */
    record ReplyView(String value, String face, Phrase says, String style) {}

    public boolean isTest() {
        return place.purpose() == Purpose.TEST;
    }

    public List<ReplyView> replies() {
        var all = new ArrayList<ReplyView>();
        all.add(new ReplyView("LEFT", "A", says(Reply.LEFT), "strength-1"));
        if (ties) {
            all.add(new ReplyView("TIE", "=", says(Reply.TIE), "strength-0"));
        }
        all.add(new ReplyView("RIGHT", "B", says(Reply.RIGHT), "strength-1"));
        return all;
    }

    /** The address of this exercise, below the application's own. */
    public String address() {
        return address(study.id().toString(), place);
    }

    static String address(String study, Place place) {
        return "/work/%s/onboarding/%s/%d/%d"
                .formatted(study, place.purpose().name().toLowerCase(Locale.ROOT), place.attempt(), place.ordinal());
    }

    private static Phrase says(Reply reply) {
        return Phrase.of("onboarding.reply." + reply.name().toLowerCase(Locale.ROOT));
    }
}
