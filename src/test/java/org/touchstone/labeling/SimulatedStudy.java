package org.touchstone.labeling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.studies.Assignment;
import org.touchstone.studies.Assignment.Caps;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Rules;
import org.touchstone.studies.StudyId;

/**
 * A study with everything that handing out can be asked for, whose right answers are known.
 *
 * @param better the better response of every comparison, golds and others
 */
record SimulatedStudy(StudyId id, Map<ComparisonId, Outcome> better, Set<ComparisonId> golds) {

    static final int OVERLAP = 3;
    static final int MOST = 5;
    static final double GOLD_RATE = 0.2;
    static final double REPEAT_RATE = 0.1;
    static final int GAP = 50;
    static final Caps CAPS = new Caps(150, 120, 3, 60);

    private static final int COMPARISONS = 420;
    private static final int GOLDS = 80;
    private static final int CONVERSATIONS = 60;

    static SimulatedStudy make(Bench bench, RandomGenerator random) {
        var usual = Bench.settings(OVERLAP);
        var rules = Rules.usual()
                .with(usual.rules().asking().withExtras(Set.of(Extra.values())))
                .with(new Assignment(MOST, CAPS, GOLD_RATE, REPEAT_RATE, GAP));
        var study = bench.studies().create(usual.with(rules), bench.researcher());
        var pairs = pairs(random);
        var request = new ImportRequest("by hand", PairFormat.NATIVE, bench.researcher());
        var ids = bench.catalog().addAll(bench.imports().begin(request), pairs);
        bench.queue().enqueue(study, ids.subList(0, COMPARISONS));
        bench.queue().enqueueGold(study, ids.subList(COMPARISONS, ids.size()));
        return new SimulatedStudy(study, better(ids, pairs), Set.copyOf(ids.subList(COMPARISONS, ids.size())));
    }

    private static List<CandidatePair> pairs(RandomGenerator random) {
        var pairs = new ArrayList<CandidatePair>();
        for (int i = 0; i < COMPARISONS + GOLDS; i++) {
            int conversation = i < COMPARISONS ? i % CONVERSATIONS : i;
            var asked = List.of(new Turn(Speaker.USER, "Simulated day, question " + conversation));
            var known = random.nextBoolean() ? Preferred.FIRST : Preferred.SECOND;
            pairs.add(new CandidatePair(
                    new Conversation(asked),
                    new Response(text(known == Preferred.FIRST) + i, "model " + i % 4),
                    new Response(text(known == Preferred.SECOND) + i, "baseline"),
                    known));
        }
        return pairs;
    }

    private static String text(boolean better) {
        return (better ? SimulatedHand.BETTER : "A bad answer") + " to ";
    }

    private static Map<ComparisonId, Outcome> better(List<ComparisonId> ids, List<CandidatePair> pairs) {
        var better = new HashMap<ComparisonId, Outcome>();
        for (int i = 0; i < pairs.size(); i++) {
            better.put(ids.get(i), pairs.get(i).known() == Preferred.FIRST ? Outcome.FIRST : Outcome.SECOND);
        }
        return better;
    }
}
