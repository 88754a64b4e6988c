package org.touchstone.laboratory.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Transcript;
import org.touchstone.laboratory.lessons.Objective;
import org.touchstone.laboratory.lessons.Objective.Pace;
import org.touchstone.laboratory.lessons.Pair;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Readings.Beginner;
import org.touchstone.laboratory.lessons.Shelf;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.preference.Portion;
import org.touchstone.support.Sha256;

/** Who takes part in one seed's optimisation: the model that is optimised, two preference models of disjoint halves, and the prompts. */
record Trial(LanguageModel start, LanguageModel trained, LanguageModel held, List<int[]> prompts, List<int[]> asked) {

    private static final int LONGEST_PROMPT = 160;
    private static final int MOST_ASKED = 128;
    private static final String SNAPSHOT = "snapshot";

    static Trial of(Readings readings, Bench bench, int seed) {
        var settings = bench.settings();
        var size = Size.of(settings.text("size"));
        int context = size.shape().context();
        var beginner = Beginner.of(size, settings.whole("reading"), seed);
        var reader = readings.model(
                bench.folder(), beginner, Texts.corpus(bench, SNAPSHOT), share -> bench.done(0.1 * share));
        var pace = new Pace(settings.decimal("judge-rate") * size.rate(), settings.whole("epochs"), seed);
        var all = Portion.of(
                bench.pairs(SNAPSHOT, Split.TRAIN), PreferencePair::conversation, settings.whole("pairs"), seed);
        var school = new School(reader, pace, bench);
        var asked = prompts(bench.pairs(SNAPSHOT, Split.TEST));
        return new Trial(
                school.taught("start", Objective.IMITATION, Pair.of(all, context), 0.1),
                school.taught("trained", Objective.RANKED, Pair.of(half(all, seed, true), context), 0.2),
                school.taught("held", Objective.RANKED, Pair.of(half(all, seed, false), context), 0.3),
                prompts(all),
                asked.subList(0, Math.min(MOST_ASKED, asked.size())));
    }

    /** Where a model that has read is taught one thing or another; what is taught is kept. */
    private record School(LanguageModel reader, Pace pace, Bench bench) {

        LanguageModel taught(String name, Objective objective, List<Pair> lessons, double before) {
            return new Shelf(bench.folder())
                    .model(
                            name + "-" + pace.seed(),
                            () -> objective.teach(reader, lessons, pace, share -> bench.done(before + 0.1 * share)));
        }
    }

    /** Whole conversations; those that open alike stay together. */
    private static List<PreferencePair> half(List<PreferencePair> pairs, int seed, boolean first) {
        return pairs.stream()
                .filter(pair -> first
                        == (Sha256.uuid(Integer.toString(seed), "half", ConversationHash.ofOpening(pair.conversation()))
                                                .getLeastSignificantBits()
                                        % 2
                                == 0))
                .toList();
    }

    private static List<int[]> prompts(List<PreferencePair> pairs) {
        var prompts = new LinkedHashMap<String, int[]>();
        pairs.forEach(pair -> prompts.putIfAbsent(
                Transcript.text(pair.conversation()), Transcript.prompt(pair.conversation(), LONGEST_PROMPT)));
        return new ArrayList<>(prompts.values());
    }
}
