package org.touchstone.quality.bias;

import java.util.Locale;

/** Why a figure, or its interval, does not exist. */
public enum Why {
    NOT_YET("the figures are being worked out"),
    NO_JUDGMENTS("nothing has been judged"),
    NO_CHOICE("no judgment chose a response"),
    NO_SIDE("nobody knows on which side the responses stood"),
    NO_DIFFERENCE("no two responses that were chosen between differ by more than 30 characters"),
    NO_MAJORITY("no comparison has a majority for one response"),
    NOBODY_ELSE("nobody else has judged the same comparisons"),
    NEVER_DIFFERS("the two responses of a comparison never differ in this"),
    ONE_COMPARISON("all judgments are of one comparison, which says nothing about others"),
    TOO_FEW("fewer than 20 comparisons are too few for an interval"),
    NOT_CONVERGED("the regression did not converge");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    /** The reason in English, as the API gives it. */
    public String words() {
        return words;
    }

    /** The name that message keys use. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
