package org.touchstone.catalog.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ReadLine;
import org.touchstone.catalog.ReadSet;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Turn;
import org.touchstone.catalog.TurnsJson;
import org.touchstone.support.Phrase;

/**
 * A record, or one of its comparisons, as it would be read.
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

    /** What a line holds: several comparisons in some formats. */
    static Stream<SampleView> of(ReadLine read, KeptSentences kept) {
        return switch (read) {
            case ReadLine.Rejected bad ->
                Stream.of(new SampleView(
                        bad.line(), kept.phrase(bad.reason()), bad.excerpt(), List.of(), List.of(), null));
            case ReadLine.Candidates good -> good.sets().stream().map(set -> of(good.line(), set));
        };
    }

    private static SampleView of(long line, ReadSet read) {
        var set = read.set();
        return new SampleView(
                line,
                null,
                "",
                set.conversation().turns().stream().map(SampleView::said).toList(),
                set.responses().stream().map(SampleView::said).toList(),
                answer(read));
    }

    private static @Nullable Phrase answer(ReadSet read) {
        if (!read.votes().isEmpty()) {
            return Phrase.of("files.sample.votes", read.votes().size());
        }
        if (read.label() == null) {
            return null;
        }
        if (read.label() == 0.5) {
            return Phrase.of("files.sample.tie");
        }
        return Phrase.of(read.label() > 0.5 ? "files.sample.first" : "files.sample.second");
    }

    private static Said said(Turn turn) {
        return new Said(TurnsJson.role(turn.speaker()), turn.content());
    }

    private static Said said(Response response) {
        return new Said(response.source() == null ? "" : response.source(), response.content());
    }
}
