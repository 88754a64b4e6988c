package org.touchstone.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.LabelledPair;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.PairReader;
import org.touchstone.catalog.ReadLine;
import org.touchstone.catalog.StagedFile;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Reads a suite as a whole: one line that is no item refuses the file, as a suite with holes is another suite. */
final class SuiteReader {

    private static final int MOST_ITEMS = 100_000;

    private SuiteReader() {}

    static List<Item> read(StagedFile.Reading reading, InputStream file) {
        var items = reading.format() == PairFormat.HHH ? hhh(file) : labelled(reading, file);
        if (items.isEmpty()) {
            throw new BadSuite("The file has no items");
        }
        return items;
    }

    private static List<Item> hhh(InputStream file) {
        var items = new ArrayList<Item>();
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(items, item(number, line));
                }
            }
        } catch (IOException broken) {
            throw new BadSuite("The file cannot be read as UTF-8 text");
        }
        return items;
    }

    private static Item item(int number, String line) {
        try {
            return HhhLine.read(line);
        } catch (IllegalArgumentException wrong) {
            throw new BadSuite("Line %d: %s".formatted(number, wrong.getMessage()));
        }
    }

    private static List<Item> labelled(StagedFile.Reading reading, InputStream file) {
        var items = new ArrayList<Item>();
        try (var reader = PairReader.openLabelled(file, reading)) {
            for (@Nullable ReadLine line = reader.next(); line != null; line = reader.next()) {
                pairs(line).forEach(pair -> add(items, item(pair)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return items;
    }

    private static Stream<LabelledPair> pairs(ReadLine line) {
        return switch (line) {
            case ReadLine.Candidates read -> read.sets().stream().flatMap(set -> set.labelled().stream());
            case ReadLine.Rejected rejected ->
                throw new BadSuite("Line %d: %s".formatted(rejected.line(), rejected.reason()));
        };
    }

    private static Item item(LabelledPair labelled) {
        var pair = labelled.pair();
        return new Item(
                new PreferencePair(
                        pair.conversation(),
                        pair.first().content(),
                        pair.second().content(),
                        labelled.label(),
                        labelled.strength(),
                        Math.max(1, labelled.votes().size())),
                null);
    }

    private static void add(List<Item> items, Item item) {
        if (items.size() == MOST_ITEMS) {
            throw new BadSuite("A suite holds at most %,d items".formatted(MOST_ITEMS));
        }
        items.add(item);
    }

    private static final class BadSuite extends Refusal.Invalid {
        BadSuite(String message) {
            super("bad-suite", "file", message);
        }

        @Override
        public Phrase phrase() {
            return Phrase.recalled("refusal.bad-suite.", String.valueOf(getMessage()));
        }
    }
}
