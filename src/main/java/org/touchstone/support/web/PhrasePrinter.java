package org.touchstone.support.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;
import org.touchstone.support.Phrase;

/** Says a phrase in the reader's language; what templates print with double braces comes here. */
@Component
class PhrasePrinter implements Printer<Phrase> {

    private final MessageSource messages;
    private final Recollection recollection;

    PhrasePrinter(MessageSource messages, Recollection recollection) {
        this.messages = messages;
        this.recollection = recollection;
    }

    @Override
    public String print(Phrase phrase, Locale locale) {
        var otherwise = phrase.otherwise();
        if (phrase.isRecalled() && otherwise != null) {
            return recollection.say(phrase.key(), otherwise, locale).orElse(otherwise);
        }
        var arguments = phrase.arguments().stream()
                .map(argument -> said(argument, locale))
                .toArray();
        if (otherwise == null) {
            return messages.getMessage(phrase.key(), arguments, locale);
        }
        var said = messages.getMessage(phrase.key(), arguments, otherwise, locale);
        return said == null ? otherwise : said;
    }

    private Object said(Serializable argument, Locale locale) {
        return switch (argument) {
            case Phrase nested -> print(nested, locale);
            case BigDecimal number -> decimal(number, locale);
            default -> argument;
        };
    }

    private static String decimal(BigDecimal number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }
}
