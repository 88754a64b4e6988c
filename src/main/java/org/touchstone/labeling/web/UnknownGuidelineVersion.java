package org.touchstone.labeling.web;

import org.touchstone.support.Refusal;

/** The study's guidelines never had this version. */
final class UnknownGuidelineVersion extends Refusal.NotFound {

    UnknownGuidelineVersion(int version) {
        super("unknown-guideline-version", "There is no version " + version + " of these guidelines", version);
    }
}
