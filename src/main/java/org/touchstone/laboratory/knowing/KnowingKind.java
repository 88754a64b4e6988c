package org.touchstone.laboratory.knowing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Settings;
import org.touchstone.support.Refusal;

/**
 * Takes probabilities that a judge stated, of choices, of the truth of answers, P(True), and of knowing an answer, P(IK), and says how far they are to
 * be taken at their word, as they are and with a temperature (Kadavath et al. 2022, sections 2 to 5).
 */
@Component
class KnowingKind implements ExperimentKind {

    static final String ASKED = "asked";
    static final String SMALL = "small";
    static final List<String> EVERYTHING =
            Arrays.stream(Asked.values()).map(Asked::key).toList();
    private static final String FILE = "judgements";
    static final String THRESHOLD = "threshold";

    @Override
    public String name() {
        return "knowing";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.file(
                        FILE,
                        "{\"question\": \"Is snow white?\", \"choices\": {\"yes\": 0.9, \"no\": 0.1}, \"answer\":"
                                + " \"yes\"}",
                        "{\"question\": 17, \"choices\": [0.2, 0.5, 0.3], \"answer\": \"B\"}",
                        "{\"question\": \"What is two and two?\", \"p_true\": 0.8, \"correct\": true}",
                        "{\"question\": \"Who was Ada?\", \"p_know\": 0.6, \"correct\": [true, false, true]}"),
                Field.decimal(THRESHOLD, "0.5", 0, 0.99),
                Field.decimal(SMALL, "0.05", 0.001, 0.5));
    }

    /** One cell for each thing that the judge was asked for. */
    @Override
    public List<Cell> plan(Bench bench) {
        var judgements = Judgements.read(FILE, bench.lines(FILE));
        if (judgements.size() == 0) {
            throw new NoJudgement();
        }
        return judgements.asked().stream()
                .map(asked -> {
                    var some = judgements.of(asked);
                    if (some.half(true).size() == 0 || some.half(false).size() == 0) {
                        throw new TooFew(FILE, some.size());
                    }
                    return new Cell(Map.of(ASKED, asked.key()), some.size());
                })
                .toList();
    }

    /** What a cell is about. */
    static Asked asked(Cell cell) {
        return Asked.of(cell.at(ASKED));
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        var asked = asked(cell);
        var judgements = Judgements.read(FILE, bench.lines(FILE)).of(asked);
        return Examined.measures(asked, judgements, bench.settings().decimal(THRESHOLD), bench::done);
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new KnowingReport(settings, findings, KnowingReport::asked).report();
    }

    private static final class NoJudgement extends Refusal.Invalid {
        NoJudgement() {
            super("knowing-nothing", FILE, "The file has no judgement");
        }
    }

    /** Nothing of one kind is there to fit a temperature on, or to test it on. */
    static final class TooFew extends Refusal.Invalid {
        TooFew(String field, int there) {
            super(
                    "knowing-too-few",
                    field,
                    "All %d questions of one kind are in one half, so that there is none to fit a temperature on or none to test it on"
                            .formatted(there),
                    there);
        }
    }
}
