package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class InvalidDraft extends Refusal.Invalid {
    InvalidDraft() {
        super("invalid-draft", "fields", "A draft is text of at most 64 KiB, in fields with a name");
    }
}
