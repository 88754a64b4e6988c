package org.touchstone.laboratory.lessons;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Component;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.language.Corpus;
import org.touchstone.laboratory.language.Cost;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.support.Home;
import org.touchstone.torch.Torch;

/** Language models that have read: trained to guess the next byte of texts, before they are taught anything else. */
@Component
public final class Readings {

    private static final int TOKENS_AT_ONCE = 1_024;

    /** Most is read in short windows, of which more texts fit into a step; the last quarter teaches the places behind. */
    private static final int BRIEF = 128;

    private static final double BRIEF_SHARE = 0.75;

    private final Home home;

    Readings(Home home) {
        this.home = home;
    }

    /** How many tokens a model reads first, as a field. */
    public static Field field(int usual) {
        return Field.whole("reading", usual, TOKENS_AT_ONCE, 1_000_000_000);
    }

    /** Makes the engine ready; before anything else is done with language models. */
    public void start() {
        Torch.start(home.folder("cache").resolve("native"));
    }

    /** A model that has read so many tokens; taken from the folder where an earlier cell left it. */
    public LanguageModel model(Path folder, Beginner beginner, Corpus corpus, DoubleConsumer done) {
        start();
        return new Shelf(folder).model(beginner.name(), () -> read(beginner, corpus, done));
    }

    private static LanguageModel read(Beginner beginner, Corpus corpus, DoubleConsumer done) {
        var random = new SplittableRandom(beginner.seed());
        var brief = Windows.of(Math.min(BRIEF, corpus.size()));
        var whole = Windows.of(Math.min(beginner.shape().context(), corpus.size()));
        int steps = Math.max(1, beginner.tokens() / TOKENS_AT_ONCE);
        return new Course(beginner.rate(), steps)
                .take(
                        LanguageModel.first(beginner.shape(), beginner.seed()),
                        (training, step, stride) -> {
                            var windows = step < BRIEF_SHARE * steps ? brief : whole;
                            training.step(
                                    corpus.draw(windows.count(), windows.length(), random), windows.cost(), stride);
                        },
                        done);
    }

    /** What a step reads. */
    private record Windows(int count, int length, Cost cost) {

        static Windows of(int length) {
            int count = Math.max(1, TOKENS_AT_ONCE / length);
            return new Windows(count, length, Costs.likelihood(ones(count, length)));
        }
    }

    private static float[][] ones(int rows, int length) {
        var ones = new float[rows][length];
        Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
        return ones;
    }

    /**
     * A model before it reads.
     *
     * @param tokens how many it will read
     */
    public record Beginner(Shape shape, double rate, int tokens, long seed) {

        public static Beginner of(Size size, int tokens, long seed) {
            return new Beginner(size.shape(), size.rate(), tokens, seed);
        }

        /** Differs between beginners that are not alike. */
        public String name() {
            return "%d-%d-%d-%d-%d".formatted(shape.layers(), shape.width(), shape.context(), tokens, seed);
        }
    }
}
