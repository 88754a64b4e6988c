package org.touchstone.studies;

import org.touchstone.support.Refusal;

class UnknownMember extends Refusal.NotFound {
    UnknownMember() {
        super("unknown-member", "This person is no member of the study");
    }
}
