package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes a file of made-up pairs in our own format, three judgments each, about as long as HH-RLHF's shorter ones. */
final class ManyPairs {

    private static final String[] WORDS =
            "the a water bread how when where to for with and or small green early late train garden letter price question answer because often"
                    .split(" ", -1);
    private static final int WORKERS = 500;

    private ManyPairs() {}

    static void write(Path file, int pairs) throws IOException {
        var random = new SplittableRandom(1);
        try (var out = Files.newBufferedWriter(file)) {
            for (int pair = 0; pair < pairs; pair++) {
                out.write(line(pair, random));
                out.write('\n');
            }
        }
    }

    /** The same pairs as votes that were given elsewhere, three on each. */
    static void writeVotes(Path file, int pairs) throws IOException {
        var random = new SplittableRandom(2);
        try (var out = Files.newBufferedWriter(file)) {
            for (int pair = 0; pair < pairs; pair++) {
                var votes = new StringBuilder();
                for (int vote = 0; vote < 3; vote++) {
                    votes.append(vote == 0 ? "" : ",")
                            .append("{\"worker\":\"w%d\",\"outcome\":\"%s\",\"submitted_at\":\"2026-03-02T08:05:00Z\"}"
                                    .formatted(
                                            vote * WORKERS + random.nextInt(WORKERS),
                                            random.nextBoolean() ? "FIRST" : "SECOND"));
                }
                out.write(
                        "{\"prompt\":\"%s %d?\",\"first\":{\"text\":\"%s\"},\"second\":{\"text\":\"%s.\"},\"votes\":[%s]}\n"
                                .formatted(words(10, random), pair, words(25, random), words(25, random), votes));
            }
        }
    }

    private static String line(int pair, SplittableRandom random) {
        int[] votes = random.ints(3, 0, 2).toArray();
        int firsts = 3 - votes[0] - votes[1] - votes[2];
        var said = new StringBuilder();
        for (int vote : votes) {
            said.append(said.isEmpty() ? "" : ",")
                    .append(
                            "{\"annotator\":\"w%d\",\"outcome\":\"%s\",\"strength\":%d,\"submitted_at\":\"2026-03-02T08:05:00Z\"}"
                                    .formatted(
                                            random.nextInt(WORKERS),
                                            vote == 0 ? "FIRST" : "SECOND",
                                            vote == 0 ? -2 : 2));
        }
        return ("{\"conversation\":[{\"role\":\"user\",\"content\":\"%s"
            + " %d?\"}],\"responses\":[{\"content\":\"%s\",\"source\":\"m%d\"},"
            + "{\"content\":\"%s.\",\"source\":\"m%d\"}],\"known\":\"%s\",\"label\":%s,\"strength\":%s,\"votes\":3,\"said\":[%s]}")
                .formatted(
                        words(10, random),
                        pair,
                        words(25, random),
                        random.nextInt(9),
                        words(25, random),
                        random.nextInt(9),
                        firsts >= 2 ? "FIRST" : "SECOND",
                        firsts >= 2 ? "1.0" : "0.0",
                        (2.0 * (3 - 2 * firsts)) / 3,
                        said);
    }

    private static String words(int count, SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
