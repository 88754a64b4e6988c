package org.touchstone.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.ReadLine;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Turn;
import org.touchstone.catalog.TurnsJson;
import org.touchstone.support.Phrase;

/**
 * A record as it would be read.
 *
 * @param reason why it would be rejected; null where it would not
 */
record SampleView(
        long line,
        @Nullable Phrase reason,
        String excerpt,
        List<Said> turns,
        List<Said> responses,
        @Nullable Phrase answer) {

    /** Something that somebody said. */
    record Said(String by, String content) {}

    static SampleView of(ReadLine read, KeptSentences kept) {
        return switch (read) {
            case ReadLine.Rejected bad ->
                new SampleView(bad.line(), kept.phrase(bad.reason()), bad.excerpt(), List.of(), List.of(), null);
            case ReadLine.Candidates good ->
                new SampleView(
                        good.line(),
                        null,
                        "",
                        good.set().conversation().turns().stream()
                                .map(SampleView::said)
                                .toList(),
                        good.set().responses().stream().map(SampleView::said).toList(),
                        answer(good));
        };
    }

    private static @Nullable Phrase answer(ReadLine.Candidates line) {
        if (!line.votes().isEmpty()) {
            return Phrase.of("files.sample.votes", line.votes().size());
        }
        var known = line.set().known();
        if (known == null) {
            return null;
        }
        return Phrase.of(known == Preferred.FIRST ? "files.sample.first" : "files.sample.second");
    }

    private static Said said(Turn turn) {
        return new Said(TurnsJson.role(turn.speaker()), turn.content());
    }

    private static Said said(Response response) {
        return new Said(response.source() == null ? "" : response.source(), response.content());
    }
}
