package org.touchstone.labeling.web;

import org.touchstone.labeling.Choice;
import org.touchstone.studies.Scale;
import org.touchstone.support.Phrase;

/**
 * One button of the scale in the terms of the worker's screen.
 *
 * @param strength 1 (barely) to the steps of the scale; 0 for a tie
 */
record Answer(Choice choice, int strength) {

    static final Answer TIE = new Answer(Choice.TIE, 0);

    static Answer left(int strength) {
        return new Answer(Choice.LEFT, strength);
    }

    static Answer right(int strength) {
        return new Answer(Choice.RIGHT, strength);
    }

    /** Reads what a form posted: {@code A4}, {@code B1}, {@code TIE}. */
    static Answer parse(String value) {
        if (value.equals("TIE")) {
            return TIE;
        }
        if (!value.matches("[AB][1-9]")) {
            throw new NoSuchAnswer(value);
        }
        int strength = value.charAt(1) - '0';
        return value.charAt(0) == 'A' ? left(strength) : right(strength);
    }

    boolean isTie() {
        return choice == Choice.TIE;
    }

    String value() {
        return isTie() ? "TIE" : face() + strength;
    }

    /** The letter on the button. */
    String face() {
        return switch (choice) {
            case LEFT -> "A";
            case RIGHT -> "B";
            case TIE -> "=";
            default -> "";
        };
    }

    /** How much, in a word; a two-way scale has nothing between better and worse. */
    Phrase word(Scale scale) {
        return Phrase.of("labeling.word." + (isTie() ? "same" : degree(scale)));
    }

    /** The whole sentence, for people who listen and for the echo after saving. */
    Phrase says(Scale scale) {
        return isTie() ? Phrase.of("labeling.says.same") : Phrase.of("labeling.says." + degree(scale), face());
    }

    private String degree(Scale scale) {
        if (scale == Scale.BINARY) {
            return "only";
        }
        return switch (strength) {
            case 1 -> "barely";
            case 2 -> "slightly";
            case 3 -> "better";
            default -> "much";
        };
    }
}
