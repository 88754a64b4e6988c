package org.touchstone.studies;

import org.touchstone.support.Refusal;

class InvalidStudySetting extends Refusal.Invalid {
    InvalidStudySetting(String field, String message) {
        super("invalid-study-setting", field, message);
    }
}
