package org.touchstone.evaluation.bestofn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.evaluation.bestofn.Prompts.Prompt;
import org.touchstone.evaluation.bestofn.Selection.Counts;
import org.touchstone.evaluation.bestofn.SelectionMaker.Scored;
import org.touchstone.evaluation.inquiries.InquiryKind;
import org.touchstone.evaluation.inquiries.Question;
import org.touchstone.evaluation.judged.JudgedInSnapshot;
import org.touchstone.evaluation.judged.JudgedInStudy;
import org.touchstone.labeling.Judgments;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.quality.Judges;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Progress;
import org.touchstone.support.Refusal;

/** Works out what the best of n by a model is worth on the prompts of a study or snapshot. */
@Component
class SelectionKind implements InquiryKind<Selection> {

    /** So many pairs are read at most: their texts wait in memory. */
    private static final int MOST_PAIRS = 50_000;

    private static final int BATCH = 20;
    private static final int MOST = 64;

    private final JudgedInStudy ofStudies;
    private final JudgedInSnapshot ofSnapshots;
    private final Judgments judgments;
    private final Datasets datasets;
    private final PreferenceModels models;

    SelectionKind(
            JudgedInStudy ofStudies,
            JudgedInSnapshot ofSnapshots,
            Judgments judgments,
            Datasets datasets,
            PreferenceModels models) {
        this.ofStudies = ofStudies;
        this.ofSnapshots = ofSnapshots;
        this.judgments = judgments;
        this.datasets = datasets;
        this.models = models;
    }

    @Override
    public String name() {
        return "best-of-n";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Selection> type() {
        return Selection.class;
    }

    @Override
    public String digest(Question question) {
        models.find(Objects.requireNonNull(question.model()));
        var snapshot = question.snapshot();
        if (snapshot != null) {
            return datasets.find(snapshot).digest();
        }
        var study = Objects.requireNonNull(question.study());
        return isByVotes(question)
                ? judgments.standing(study).all().digest()
                : "%d comparisons".formatted(ofStudies.sets(study));
    }

    @Override
    public boolean isQuick(Question question) {
        return false;
    }

    @Override
    public Selection compute(Question question, Progress progress) {
        var how = How.read(question.how());
        var gathered = new Prompts();
        boolean simulated = read(question, gathered);
        boolean votes = isByVotes(question);
        var several =
                gathered.all().stream().filter(prompt -> prompt.size() > 1).toList();
        var ordered = several.stream()
                .filter(prompt -> !votes || prompt.isConnected())
                .toList();
        int most = how.most() > 1 ? Math.min(MOST, how.most()) : usual(ordered);
        var enough = ordered.stream().filter(prompt -> prompt.size() >= most).toList();
        if (enough.isEmpty()) {
            throw new NothingToChoose();
        }
        int responses = enough.stream().mapToInt(Prompt::size).sum();
        var counts =
                new Counts(enough.size(), responses, ordered.size() - enough.size(), several.size() - ordered.size());
        var scored = scored(enough, Objects.requireNonNull(question.model()), how.gold(), progress);
        return SelectionMaker.selection(scored, most, counts, votes && simulated);
    }

    /** The most responses that at least half of the prompts have. */
    private static int usual(Collection<Prompt> prompts) {
        int[] sizes = prompts.stream().mapToInt(Prompt::size).sorted().toArray();
        return sizes.length == 0 ? 2 : Math.clamp(sizes[sizes.length / 2], 2, MOST);
    }

    private boolean read(Question question, Prompts gathered) {
        @Nullable StudyId study = question.study();
        if (study == null) {
            var snapshot = Objects.requireNonNull(question.snapshot());
            ofSnapshots.forEach(snapshot, MOST_PAIRS, gathered::add);
            return datasets.find(snapshot).simulated();
        }
        if (!isByVotes(question)) {
            ofStudies.forEachSet(study, MOST_PAIRS, gathered::add);
            return false;
        }
        return ofStudies.forEach(new JudgedInStudy.Asked(study, Judges.ALL, null), Progress.UNHEARD, gathered::add);
    }

    private static boolean isByVotes(Question question) {
        return How.read(question.how()).gold() instanceof Gold.Votes;
    }

    private List<Scored> scored(List<Prompt> prompts, ModelId proxy, Gold gold, Progress progress) {
        var chooser = models.scorer(proxy);
        var judge = gold instanceof Gold.Scores(var model) ? models.scorer(model) : null;
        var scored = new ArrayList<Scored>();
        for (int from = 0; from < prompts.size(); from += BATCH) {
            progress.report(from, prompts.size());
            var batch = prompts.subList(from, Math.min(from + BATCH, prompts.size()));
            var byProxy = scores(chooser, batch);
            var byGold = judge == null ? batch.stream().map(Prompt::strengths).toList() : scores(judge, batch);
            IntStream.range(0, batch.size()).forEach(i -> scored.add(new Scored(byProxy.get(i), byGold.get(i))));
        }
        return scored;
    }

    private static List<double[]> scores(PreferenceScorer scorer, List<Prompt> prompts) {
        double[] all = scorer.score(
                prompts.stream().flatMap(prompt -> prompt.candidates().stream()).toList());
        var scores = new ArrayList<double[]>();
        int from = 0;
        for (var prompt : prompts) {
            scores.add(Arrays.copyOfRange(all, from, from + prompt.size()));
            from += prompt.size();
        }
        return scores;
    }

    private static final class NothingToChoose extends Refusal.Conflict {
        NothingToChoose() {
            super("nothing-to-choose", "No prompt has as many responses that are ordered.");
        }
    }
}
