package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class NotAMember extends Refusal.Forbidden {
    NotAMember() {
        super("not-a-member", "You are not a member of this study");
    }
}
