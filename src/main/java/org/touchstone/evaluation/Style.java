package org.touchstone.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/** Outward differences between two responses, each as (a - b) / (a + b): the features of the Chatbot Arena's style control (Li et al., 2024). */
enum Style {
    LENGTH("(?s)."),
    HEADERS("(?m)^#{1,6} "),
    LISTS("(?m)^\\s*(?:[-*+]|\\d+\\.) "),
    BOLD("\\*\\*[^*\\n]+\\*\\*");

    static final List<Style> ALL = List.of(values());

    private final Pattern sign;

    Style(String sign) {
        this.sign = Pattern.compile(sign);
    }

    /** From -1, all of it in the second, to 1; 0 where neither has any. */
    double difference(String first, String second) {
        double a = count(first);
        double b = count(second);
        return a + b == 0 ? 0 : (a - b) / (a + b);
    }

    private double count(String text) {
        return this == LENGTH ? text.length() : sign.matcher(text).results().count();
    }
}
