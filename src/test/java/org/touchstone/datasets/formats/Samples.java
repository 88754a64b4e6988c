package org.touchstone.datasets.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.Backing;
import org.touchstone.datasets.Backing.Sources;
import org.touchstone.datasets.ExportFormat;
import org.touchstone.datasets.FrozenVote;
import org.touchstone.datasets.FrozenVote.Kind;
import org.touchstone.datasets.FrozenVote.Remarks;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.datasets.Variant;
import org.touchstone.studies.Scale;

/** Pairs to write, and files made of them. */
final class Samples {

    static final Facts FACTS = new Facts("Everyday", "0123456789abcdef", "Which is better?", Scale.GRADED_8);

    static final ComparisonId COMPARISON = new ComparisonId(UUID.fromString("00000000-0000-0000-0000-0000000000c1"));

    private Samples() {}

    /** The second response is better, by the votes of two of three. */
    static PlacedPair whole() {
        var pair = new PreferencePair(
                new Conversation(List.of(
                        new Turn(Speaker.SYSTEM, "Be brief."),
                        new Turn(Speaker.USER, "Why?"),
                        new Turn(Speaker.ASSISTANT, "Who asks?"),
                        new Turn(Speaker.USER, "I do."))),
                "Because.",
                "So it is.",
                0.25,
                1.5,
                3);
        var aspects = Map.of("honest", List.of(-1), "kind", List.of(2, 5));
        var said = List.of(
                new FrozenVote(
                        "w1",
                        "SECOND",
                        4,
                        "LEFT",
                        Instant.parse("2026-03-02T10:00:00.250Z"),
                        9000L,
                        0,
                        Kind.HERE,
                        new Remarks("It \"fits\"", 4, aspects)),
                vote("w2", "SECOND", 1, Kind.SIMULATED),
                vote("w3", "FIRST", -3, Kind.ELSEWHERE));
        return new PlacedPair(7, Split.TEST, pair, new Backing(COMPARISON, new Sources("small", null), 0.8, said));
    }

    static FrozenVote vote(String annotator, String outcome, @Nullable Integer strength, Kind kind) {
        return new FrozenVote(annotator, outcome, strength, null, null, null, 0, kind, Remarks.NONE);
    }

    /** A pair of a labelled file: the first response is better. */
    static PlacedPair plain(String question, String first, String second) {
        return new PlacedPair(
                0, Split.TRAIN, new PreferencePair(asked(question), first, second, 1, null, 1), Backing.NONE);
    }

    static PlacedPair labelled(ComparisonId comparison, String first, String second, double label) {
        return new PlacedPair(
                0,
                Split.TRAIN,
                new PreferencePair(asked("Why?"), first, second, label, null, 1),
                new Backing(comparison, Sources.UNKNOWN, null, List.of()));
    }

    static PlacedPair tie(String... outcomes) {
        var said = Arrays.stream(outcomes)
                .map(outcome -> vote("w", outcome, 0, Kind.HERE))
                .toList();
        return new PlacedPair(
                1,
                Split.TRAIN,
                new PreferencePair(asked("Why?"), "a", "b", 0.5, 0.0, said.size()),
                new Backing(COMPARISON, Sources.UNKNOWN, null, said));
    }

    private static Conversation asked(String question) {
        return new Conversation(List.of(new Turn(Speaker.USER, question)));
    }

    static String text(ExportFormat format, PlacedPair... pairs) {
        return new String(file(format, Variant.USUAL, pairs), UTF_8);
    }

    static byte[] file(ExportFormat format, Variant variant, PlacedPair... pairs) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = Records.begin(format, variant, FACTS, out);
            for (var pair : pairs) {
                writer.add(pair);
            }
            writer.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
