package org.touchstone.evaluation.judged;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.evaluation.judged.StudyVotes.Two;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.StudyTexts;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.quality.Judges;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Progress;

/** The judged comparisons of studies. */
@Component
public class JudgedInStudy {

    private static final int BATCH = 100;

    private final Judgments judgments;
    private final StudyTexts texts;
    private final Studies studies;
    private final Catalog catalog;
    private final PreferenceModels models;

    JudgedInStudy(Judgments judgments, StudyTexts texts, Studies studies, Catalog catalog, PreferenceModels models) {
        this.judgments = judgments;
        this.texts = texts;
        this.studies = studies;
        this.catalog = catalog;
        this.models = models;
    }

    /**
     * Hands over every two responses that these people put beside each other, by ascending comparison; a ranking is a vote on all its pairs.
     * Comparisons whose answer is known are left out. Votes are turned round where the study asks for the worse response; a model, where one judges in the people's place, has learned from
     * labels that were.
     *
     * @return whether simulated workers' votes were handed over
     */
    public boolean forEach(Asked asked, Progress progress, Consumer<JudgedPair> each) {
        var votes = new StudyVotes(asked.judges());
        judgments.forEachButGolds(asked.study(), votes::add);
        boolean turned = studies.find(asked.study()).settings().orientation() == Orientation.WORSE;
        var model = asked.model();
        var scores = model == null ? null : new Scores(models.scorer(model));
        var ids = votes.comparisons();
        for (int from = 0; from < ids.size(); from += BATCH) {
            progress.report(from, ids.size());
            var batch = catalog.findAll(ids.subList(from, Math.min(from + BATCH, ids.size()))).stream()
                    .flatMap(comparison -> pairs(comparison, votes))
                    .map(pair -> turned ? pair.by(pair.votes().turned()) : pair)
                    .toList();
            (scores == null ? batch : scores.vote(batch)).forEach(each);
        }
        return scores == null && votes.simulated();
    }

    /**
     * Which judgments, and who judges their comparisons.
     *
     * @param model who judges in the people's place; null where nobody does
     */
    public record Asked(
            StudyId study, Judges judges, @Nullable ModelId model) {}

    /** Hands over all responses of the study, judged or not, by ascending comparison; at most so many comparisons. */
    public void forEachSet(StudyId study, int most, Consumer<CandidateSet> each) {
        int left = most;
        var batch = texts.after(study, null, BATCH);
        while (!batch.isEmpty() && left > 0) {
            catalog.findAll(batch).forEach(comparison -> each.accept(comparison.candidates()));
            left -= batch.size();
            batch = texts.after(study, batch.getLast(), BATCH);
        }
    }

    /** How many comparisons {@link #forEachSet} has. */
    public int sets(StudyId study) {
        return texts.count(study);
    }

    private static Stream<JudgedPair> pairs(ComparisonView comparison, StudyVotes votes) {
        return votes.on(comparison.id()).entrySet().stream()
                .map(said -> pair(comparison, said.getKey(), said.getValue()));
    }

    private static JudgedPair pair(ComparisonView comparison, Two two, Votes votes) {
        var set = comparison.candidates();
        var responses = set.responses();
        return new JudgedPair(set.conversation(), responses.get(two.first()), responses.get(two.second()), votes);
    }
}
