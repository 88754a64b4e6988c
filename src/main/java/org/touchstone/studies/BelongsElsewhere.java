package org.touchstone.studies;

import org.touchstone.support.Refusal;

/** Whom another platform's link brought works in the study of that link and in no other. */
class BelongsElsewhere extends Refusal.Conflict {
    BelongsElsewhere() {
        super("belongs-elsewhere", "This worker came by the link of another study and works in that one only");
    }
}
