package org.touchstone.labeling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.labeling.ImportTerms;
import org.touchstone.labeling.KnownAnswers;
import org.touchstone.studies.Team;
import org.touchstone.support.Phrase;
import org.touchstone.support.QueryString;
import org.touchstone.support.Refusal;

/**
 * How a file in a request's body is to be read. Taken from the address itself: asking the request for parameters would
 * read the body where a client calls it a form, as curl does when it is told nothing else.
 */
record ImportQuery(PairFormat format, ImportTerms terms, String name) {

    static ImportQuery of(HttpServletRequest request) {
        var query = QueryString.of(request).values();
        var format = query.get("format");
        if (format == null) {
            throw new UnknownWord(
                    "format", "Say in which format the file is, as in ?format=hh: one of " + words(PairFormat.class));
        }
        return new ImportQuery(
                word("format", format, PairFormat.class),
                new ImportTerms(
                        word("known", query.getOrDefault("known", "keep"), KnownAnswers.class),
                        new Team(query.getOrDefault("team", "")),
                        query.get("origin")),
                query.getOrDefault("behaviour", query.getOrDefault("name", "upload")));
    }

    ImportRequest request(PersonId by, long length) {
        return new ImportRequest(name, format, by, length < 0 ? null : length, null);
    }

    private static <E extends Enum<E>> E word(String field, String text, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UnknownWord(field, "The " + field + " is one of " + words(words)));
    }

    private static <E extends Enum<E>> String words(Class<E> words) {
        return Arrays.toString(words.getEnumConstants()).toLowerCase(Locale.ROOT);
    }

    private static final class UnknownWord extends Refusal.Invalid {
        UnknownWord(String field, String message) {
            super("unknown-" + field, field, message);
        }

        @Override
        public Phrase phrase() {
            return phrase("format".equals(field()) ? ".import" : "");
        }
    }
}
