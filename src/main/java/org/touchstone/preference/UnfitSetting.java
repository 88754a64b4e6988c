package org.touchstone.preference;

import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A setting of a training lies outside what it can be. */
public final class UnfitSetting extends Refusal.Invalid {

    UnfitSetting(Setting setting, double value) {
        super(
                "unfit-setting",
                setting.field(),
                "%s lies between %s and %s but was %s"
                        .formatted(setting.field(), setting.least(), setting.most(), value),
                Phrase.of("preference.setting." + setting.field()),
                Setting.exact(setting.least()),
                Setting.exact(setting.most()));
    }
}
