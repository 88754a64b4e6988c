package org.touchstone.labeling.web;

import org.touchstone.support.Refusal;

/** The posted answer is no button of any scale. */
final class NoSuchAnswer extends Refusal.Invalid {

    NoSuchAnswer(String value) {
        super("no-such-answer", "answer", "There is no answer " + value, value);
    }
}
