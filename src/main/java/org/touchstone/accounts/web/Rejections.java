package org.touchstone.accounts.web;

import org.springframework.validation.BindingResult;
import org.touchstone.support.Refusal;

/** Puts what a module refused beside the field it is about, so that the form can be mended and sent again. */
final class Rejections {

    private Rejections() {}

    static void add(Refusal.Invalid refusal, BindingResult errors) {
        var field = refusal.field();
        var message = String.valueOf(refusal.getMessage());
        if (field != null && errors.getFieldType(field) != null) {
            errors.rejectValue(field, refusal.code(), message);
        } else {
            errors.reject(refusal.code(), message);
        }
    }
}
