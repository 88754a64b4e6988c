package org.touchstone.catalog.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.touchstone.support.Phrase;

/**
 * What is kept about a file is kept in English, as programs and downloads get it. People read it in their language: a kept
 * sentence is known by the English message that it was written as, with what stands in its gaps.
 */
@Component
class KeptSentences {

    /** Sentences of which another is a beginning come before it. */
    private static final List<String> KEYS = List.of(
            "labelled-unread",
            "labelled-empty",
            "nothing-read",
            "cut-off",
            "cut-off-continue",
            "cancelled",
            "in-entry",
            "too-large",
            "arrived-too-large",
            "arrived-cut-off",
            "disk-full",
            "unfolds",
            "ratio",
            "entries",
            "entry-out",
            "entry-ending",
            "entry-archive",
            "no-entry",
            "header-nameless",
            "header-twice",
            "header-not-utf8",
            "ragged",
            "record-long",
            "never-closed",
            "text-behind",
            "lines-behind",
            "no-column",
            "columns-untold",
            "column-empty",
            "column-winner",
            "column-number",
            "column-time",
            "column-json",
            "failed-inside",
            "empty-file",
            "no-known",
            "no-label",
            "not-object",
            "ends-soon",
            "file-ends",
            "too-long",
            "nul-byte",
            "not-utf8",
            "breaks-off",
            "damaged",
            "stopped",
            "key-missing",
            "not-string",
            "nul",
            "surrogate",
            "is-empty",
            "two-responses",
            "some-responses",
            "same-two",
            "same-some",
            "conversation",
            "system-first",
            "role",
            "known",
            "chosen-same",
            "no-beginning",
            "no-marker",
            "no-end",
            "votes-list",
            "object-text",
            "vote-worker",
            "vote-outcome",
            "vote-time",
            "vote-year",
            "vote-rationale",
            "vote-otherwise",
            "vote-full",
            "winogenerated",
            "matching-same",
            "confidence",
            "list-open",
            "both-kinds",
            "no-prompt-shared",
            "contradict",
            "columns-contradict",
            "winner",
            "winners",
            "no-ranked",
            "prompter",
            "targets",
            "targets-same",
            "no-responses",
            "no-prompt",
            "at-most-nine",
            "more-than-two",
            "ranks",
            "selected",
            "selection",
            "no-texts",
            "post-row",
            "post-xml",
            "post-attribute",
            "post-number",
            "post-empty",
            "post-twice",
            "post-alone",
            "post-same",
            "post-many",
            "post-none",
            "doctype",
            "spill",
            "one-of",
            "uuid",
            "said-list",
            "said-outcome",
            "aspect-whole",
            "objects",
            "turns",
            "list",
            "object",
            "range",
            "whole",
            "not-number",
            "negative",
            "no-user-end",
            "turn-counts",
            "not-json",
            "exactly");

    private final List<Kept> all;

    KeptSentences(MessageSource messages) {
        all = KEYS.stream().map(key -> Kept.of("catalog.kept." + key, messages)).toList();
    }

    /** The sentence for people; as it stands where it is not known. */
    Phrase phrase(String english) {
        return all.stream()
                .flatMap(kept -> kept.gaps(english).stream().map(gaps -> Phrase.of(kept.key, told(gaps))))
                .findFirst()
                .orElseGet(() -> new Phrase("catalog.kept.other", List.of(), english));
    }

    /** What stands in a gap may be such a sentence in turn. */
    private Serializable[] told(List<String> gaps) {
        return gaps.stream().map(this::phrase).toArray(Serializable[]::new);
    }

    @Nullable
    Phrase orNull(@Nullable String english) {
        return english == null ? null : phrase(english);
    }

    /** One message, and what its English looks like. */
    private record Kept(String key, Pattern english) {

        private static final String GAP = "\u0000";

        static Kept of(String key, MessageSource messages) {
            var sentence = messages.getMessage(key, new Object[] {GAP, GAP, GAP}, Locale.ENGLISH);
            var pattern = Stream.of(sentence.split(GAP, -1)).map(Pattern::quote).collect(Collectors.joining("(.+)"));
            return new Kept(key, Pattern.compile(pattern));
        }

        /** What stands in the gaps, where the sentence was written as this message. */
        Optional<List<String>> gaps(String sentence) {
            var match = english.matcher(sentence);
            return match.matches()
                    ? Optional.of(IntStream.rangeClosed(1, match.groupCount())
                            .mapToObj(match::group)
                            .toList())
                    : Optional.empty();
        }
    }
}
