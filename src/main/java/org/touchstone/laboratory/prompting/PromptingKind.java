package org.touchstone.laboratory.prompting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Grid;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.language.Transcript;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Readings.Beginner;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.support.Refusal;

/**
 * A language model without a prompt, with it, and with it distilled into the model, asked about a suite (Askell et al. 2021, section 2.3).
 */
@Component
class PromptingKind implements ExperimentKind {

    static final String SIZE = "size";
    static final String SEED = "seed";
    static final String PLAIN = "plain";
    static final String PROMPTED = "prompted";
    static final String DISTILLED = "distilled";
    static final String ITEMS = "items";
    static final String FAR = "far-";
    static final String DIALOGUES = "dialogues";

    private static final int CONTEXT = 1_024;
    private static final int LONGEST_DIALOGUE = 384;
    private static final int HELD = 64;
    private static final String SNAPSHOT = "snapshot";

    private final Readings readings;

    PromptingKind(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return "prompting";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of(SNAPSHOT, Field.Type.SNAPSHOT),
                Field.of("suite", Field.Type.SUITE),
                Texts.diet(),
                Texts.field(),
                Texts.file(),
                Field.text("prompt", Prompt.BUNDLED, CONTEXT - LONGEST_DIALOGUE),
                Size.some("sizes", "half-million"),
                Readings.field(2_000_000),
                Field.whole("dialogues", 800, 8, 1_000_000),
                Field.whole("likely", 50, 1, 257),
                Field.decimal("rate", "0.1", 0.001, 1),
                Field.whole("seeds", 3, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        int length = Prompt.of(settings.text("prompt")).length();
        if (length > CONTEXT - LONGEST_DIALOGUE) {
            throw new TooLong(length);
        }
        if (dialogues(bench, Split.TRAIN).size() < 8
                || dialogues(bench, Split.TEST).isEmpty()) {
            throw new NoDialogues();
        }
        Texts.demand(bench, CONTEXT);
        return Grid.START
                .by(SIZE, settings.words("sizes"))
                .counted(SEED, settings.whole("seeds"))
                .cells(cell -> Size.of(cell.at(SIZE)).cost());
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        var settings = bench.settings();
        var size = Size.of(cell.at(SIZE));
        var shape = new Shape(
                size.shape().layers(), size.shape().width(), size.shape().heads(), CONTEXT);
        var plain = readings.model(
                bench.folder(),
                new Beginner(shape, size.rate(), settings.whole("reading"), cell.whole(SEED)),
                Texts.corpus(bench, SNAPSHOT),
                share -> bench.done(0.6 * share));
        var prompt = Prompt.of(settings.text("prompt"));
        var distillation = new Distillation(prompt, settings.whole("likely"), settings.decimal("rate") * size.rate());
        var read = dialogues(bench, Split.TRAIN);
        var distilled = distillation.of(
                plain,
                read.subList(0, Math.min(read.size(), settings.whole("dialogues"))),
                cell.whole(SEED),
                share -> bench.done(0.6 + 0.3 * share));
        return distances(distillation, plain, distilled, bench)
                .and(PLAIN, new Information(plain, Prompt.NONE).right(bench.items("suite")))
                .and(PROMPTED, new Information(plain, prompt).right(bench.items("suite")))
                .and(DISTILLED, new Information(distilled, Prompt.NONE).right(bench.items("suite")))
                .and(ITEMS, numbers(bench.items("suite").size()));
    }

    private static Measures distances(
            Distillation distillation, LanguageModel plain, LanguageModel distilled, Bench bench) {
        var held = dialogues(bench, Split.TEST);
        var asked = held.subList(0, Math.min(HELD, held.size()));
        return Measures.of("prompt", distillation.prompt().length())
                .and(FAR + PLAIN, distillation.distances(plain, plain, asked))
                .and(FAR + DISTILLED, distillation.distances(plain, distilled, asked))
                .and(DIALOGUES, numbers(asked.size()));
    }

    private static double[] numbers(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }

    /** Conversations with their preferred responses, each conversation once. */
    private static List<int[]> dialogues(Bench bench, Split split) {
        var dialogues = new LinkedHashMap<String, int[]>();
        for (var pair : bench.pairs(SNAPSHOT, split)) {
            dialogues.putIfAbsent(
                    Transcript.text(pair.conversation()),
                    Transcript.of(
                                    pair.conversation(),
                                    pair.firstIsBetter() ? pair.first() : pair.second(),
                                    LONGEST_DIALOGUE)
                            .tokens());
        }
        return new ArrayList<>(dialogues.values());
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new PromptingReport(settings, findings).report();
    }

    private static final class TooLong extends Refusal.Invalid {
        TooLong(int length) {
            super(
                    "prompt-too-long",
                    "prompt",
                    "The prompt has %d bytes; %d are left for it".formatted(length, CONTEXT - LONGEST_DIALOGUE),
                    length,
                    CONTEXT - LONGEST_DIALOGUE);
        }
    }

    private static final class NoDialogues extends Refusal.Invalid {
        NoDialogues() {
            super("too-few-dialogues", SNAPSHOT, "The training part needs eight conversations and the test part one");
        }
    }
}
