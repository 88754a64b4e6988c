package org.touchstone.support.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;

/** Says when, to the minute, in the reader's language; what templates print with double braces comes here. */
@Component
class InstantPrinter implements Printer<Instant> {

    private final MessageSource messages;

    InstantPrinter(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String print(Instant instant, Locale locale) {
        var pattern = messages.getMessage("chrome.moment", null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }
}
