package org.touchstone.labeling.web;

import java.util.Locale;
import java.util.Map;
import org.touchstone.labeling.Choice;

/**
 * One button in the terms of the worker's screen.
 *
 * @param strength 1 (barely) to the steps of the scale; 0 where no side is chosen
 */
record Answer(Choice choice, int strength) {

    private static final Map<Choice, String> FACES = Map.of(
            Choice.LEFT, "A",
            Choice.RIGHT, "B",
            Choice.TIE, "=",
            Choice.BOTH_GOOD, "+",
            Choice.BOTH_BAD, "\u2212",
            Choice.CANNOT_JUDGE, "?",
            Choice.CORRECT, "\u2713",
            Choice.INCORRECT, "\u2717");

    private static final Map<Choice, String> KEYS = Map.of(
            Choice.TIE, "E",
            Choice.BOTH_GOOD, "+",
            Choice.BOTH_BAD, "-",
            Choice.CANNOT_JUDGE, "C",
            Choice.CORRECT, "Y",
            Choice.INCORRECT, "N");

    static Answer of(Choice choice) {
        return new Answer(choice, 0);
    }

    static Answer left(int strength) {
        return new Answer(Choice.LEFT, strength);
    }

    static Answer right(int strength) {
        return new Answer(Choice.RIGHT, strength);
    }

    /** Reads what a form posted: {@code A4}, {@code B1}, or a choice without a side such as {@code TIE}. */
    static Answer parse(String value) {
        if (value.matches("[AB][1-9]")) {
            int strength = value.charAt(1) - '0';
            return value.charAt(0) == 'A' ? left(strength) : right(strength);
        }
        for (var choice : Choice.values()) {
            if (!choice.isPreference() && choice.name().equals(value)) {
                return of(choice);
            }
        }
        throw new NoSuchAnswer(value);
    }

    /** What a form posts. */
    String value() {
        return choice.isPreference() ? face() + strength : choice.name();
    }

    /** The letter or sign on the button. */
    String face() {
        return FACES.getOrDefault(choice, "#");
    }

    /** The key that takes it where it stands beside the scale or has no steps; empty where it has none. */
    String key() {
        return KEYS.getOrDefault(choice, "");
    }

    /** The choice as message keys name it: {@code both-good}. */
    String name() {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
