package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class InvalidSpan extends Refusal.Invalid {
    InvalidSpan(String field) {
        super("invalid-span", field, "A span of time begins and ends in the years 1 to 9999");
    }
}
