package org.touchstone.accounts.web;

import org.springframework.validation.BindingResult;
import org.touchstone.support.Refusal;

/** Puts what a module refused beside the field it is about, so that the form can be mended and sent again. */
final class Rejections {

    private Rejections() {}

    static void add(Refusal.Invalid refusal, BindingResult errors) {
        var field = refusal.field();
        var phrase = refusal.phrase();
        if (field != null && errors.getFieldType(field) != null) {
            errors.rejectValue(field, phrase.key(), phrase.arguments().toArray(), phrase.otherwise());
        } else {
            errors.reject(phrase.key(), phrase.arguments().toArray(), phrase.otherwise());
        }
    }
}
