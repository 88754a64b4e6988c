package org.touchstone.labeling.web;

import java.io.Serializable;
import org.touchstone.support.Refusal;

/** The form cannot be read as an answer yet. */
final class UnfitForm extends Refusal.Invalid {

    UnfitForm(String code, String field, String message, Serializable... arguments) {
        super(code, field, message, arguments);
    }
}
