package org.touchstone.studies;

import java.io.Serializable;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A change that would make earlier and later answers mean different things. */
final class SettingFixed extends Refusal.Conflict {

    private final String variant;

    private SettingFixed(String variant, String message, Serializable... arguments) {
        super("setting-fixed", message, arguments);
        this.variant = variant;
    }

    static SettingFixed judged() {
        return new SettingFixed(
                ".judged",
                "Scale and orientation stay as they are once a comparison has been judged:"
                        + " earlier and later answers would no longer mean the same. Copy the study instead.");
    }

    static SettingFixed overlap(int present) {
        return new SettingFixed(
                ".overlap",
                "The overlap can be raised but not lowered: it is " + present
                        + ", and some comparisons may already have as many judgments.",
                present);
    }

    static SettingFixed started() {
        return new SettingFixed(".started", "A study that was started is no draft any more: pause it instead.");
    }

    @Override
    public Phrase phrase() {
        return phrase(variant);
    }
}
