package org.touchstone.support.web;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out what a sentence that was kept in English says, so that it can be said in another language. */
@Component
class Recollection {

    private final Catalogue catalogue;

    Recollection(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The sentence in another language, or nothing where no message under the beginning reads like it in English. */
    Optional<String> say(String beginning, String sentence, Locale locale) {
        return catalogue.under(beginning).entrySet().stream()
                .flatMap(message -> gaps(message, sentence).stream()
                        .map(gaps -> catalogue.getMessage(message.getKey(), gaps, locale)))
                .findFirst();
    }

    /** What stands in the gaps of a message, should the sentence be that message: it must come out the same when they are filled again. */
    private static Optional<Object[]> gaps(Map.Entry<String, String> message, String sentence) {
        var pattern = new MessageFormat(message.getValue(), Catalogue.BASE);
        Object[] gaps = pattern.parse(sentence, new ParsePosition(0));
        return gaps != null && pattern.format(gaps).equals(sentence) ? Optional.of(gaps) : Optional.empty();
    }
}
