package org.touchstone.dashboard.web;

import org.touchstone.support.Phrase;

/**
 * The one thing to do now.
 *
 * @param why the state of affairs that calls for it
 * @param action what the link says
 */
record Advice(Phrase why, Phrase action, String link) {

    /** The advice that goes with a state of affairs by its name among the messages. */
    static Advice of(String state, String link) {
        var key = "dashboard.advice." + state;
        return new Advice(Phrase.of(key), Phrase.of(key + ".do"), link);
    }
}
