package org.touchstone.studies.web;

import org.touchstone.studies.GuidelineVersion;
import org.touchstone.support.Moment;

/** One version of the guidelines, as the settings page lists it. */
record GuidelineRow(int version, String text, String written) {

    static GuidelineRow of(GuidelineVersion version) {
        return new GuidelineRow(version.version(), version.text(), Moment.text(version.writtenAt()));
    }
}
