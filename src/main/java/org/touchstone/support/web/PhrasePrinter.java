package org.touchstone.support.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;
import org.touchstone.support.Phrase;

/** Says a phrase in the reader's language; what templates print with double braces comes here. */
@Component
class PhrasePrinter implements Printer<Phrase> {

    private final MessageSource messages;

    PhrasePrinter(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String print(Phrase phrase, Locale locale) {
        var arguments = phrase.arguments().stream()
                .map(argument -> argument instanceof Phrase nested ? print(nested, locale) : argument)
                .toArray();
        var otherwise = phrase.otherwise();
        if (otherwise == null) {
            return messages.getMessage(phrase.key(), arguments, locale);
        }
        var said = messages.getMessage(phrase.key(), arguments, otherwise, locale);
        return said == null ? otherwise : said;
    }
}
