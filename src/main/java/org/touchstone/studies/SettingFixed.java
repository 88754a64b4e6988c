package org.touchstone.studies;

import org.touchstone.support.Refusal;

class SettingFixed extends Refusal.Conflict {
    SettingFixed(String message) {
        super("setting-fixed", message);
    }
}
