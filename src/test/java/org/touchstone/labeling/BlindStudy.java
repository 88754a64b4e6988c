package org.touchstone.labeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.touchstone.studies.Rules;
import org.touchstone.studies.StudyId;

/**
 * A study full of things that no worker may learn: sources of telling names, priorities with reasons, golds and repeats. All
 * texts are equally long, so that no length differs for an honest reason.
 */
record BlindStudy(StudyId id, List<ComparisonId> comparisons) {

    static final String SOURCE = "Secret-Llama-70B";
    static final String BASELINE = "Hidden-Baseline";
    static final String REASON = "The model wavers";
    static final double PRIORITY = 0.91371;

    private static final int USUAL = 90;
    private static final int GOLDS = 30;

    static BlindStudy make(Bench bench) {
        var rules = Rules.usual().with(new Assignment(5, Candidates.NO_CAPS, 0.25, 0.25, 2));
        var study = bench.studies().create(Bench.settings(3, rules), bench.researcher());
        var pairs = new ArrayList<CandidatePair>();
        for (int i = 100; i < 100 + USUAL + GOLDS; i++) {
            var asked = new Conversation(List.of(new Turn(Speaker.USER, "Question " + i)));
            pairs.add(new CandidatePair(
                    asked,
                    new Response("Alpha " + i, SOURCE),
                    new Response("Omega " + i, BASELINE),
                    i % 2 == 0 ? Preferred.FIRST : Preferred.SECOND));
        }
        var request = new ImportRequest("secret-llama.jsonl", PairFormat.NATIVE, bench.researcher());
        var ids = bench.catalog().addAll(bench.imports().begin(request), pairs);
        bench.queue().enqueue(study, ids.subList(0, USUAL));
        bench.queue().enqueueGold(study, ids.subList(USUAL, ids.size()));
        bench.queue().prioritise(study, Map.of(ids.get(7), new Priority(PRIORITY, REASON)));
        return new BlindStudy(study, ids);
    }
}
