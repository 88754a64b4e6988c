package org.touchstone.preference.hybrid;

import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Family;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.djl.Embeddings;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Learner;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Roster;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.preference.lexical.LexicalSpace;
import org.touchstone.preference.linear.LinearModel;
import org.touchstone.preference.linear.Space;
import org.touchstone.preference.linear.SparseRow;
import org.touchstone.torch.Artifact;

/**
 * Trains one regression over words, embeddings, length and format together: neither words nor embeddings win everywhere, and which are to be
 * trusted more is decided, with the regularisation, by the log-loss of held-out conversations.
 */
@Component
final class HybridLearner implements Learner {

    private static final int KINDS = 4;

    private final Embeddings embeddings;

    HybridLearner(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public Family family() {
        return Family.HYBRID;
    }

    @Override
    public Learned learn(TrainingData data, TrainingConfig config, Progress progress) {
        var metadata = new HashMap<>(embeddings.metadata());
        metadata.put("family", family().key());
        metadata.put(LexicalSpace.FEATURES, HybridSpace.DESCRIPTION);
        metadata.put("truncated pairs", Long.toString(embeddings.truncated(data.training())));
        return LinearModel.learn(spaces(data, progress), data, config, metadata, progress);
    }

    private List<Space> spaces(TrainingData data, Progress progress) {
        var lexical = LexicalSpace.of(data.training());
        var plain = new HybridSpace(lexical, embeddings, new float[] {1, 1, 1, 1});
        var roster = Roster.of(data.training());
        var squares = squares(plain, roster, plain.rows(roster.candidates(), done -> progress.done(done / 2)));
        return List.of(mixed(lexical, squares, Mix.WORDING), mixed(lexical, squares, Mix.MEANING));
    }

    /** The mean square of the difference of a pair, by kind of feature. */
    private static double[] squares(HybridSpace space, Roster roster, List<SparseRow> rows) {
        var squares = new double[KINDS];
        var difference = new double[space.size()];
        for (int pair = 0; pair < roster.first().length; pair++) {
            var first = rows.get(roster.first()[pair]);
            var second = rows.get(roster.second()[pair]);
            first.addTo(difference, 1);
            second.addTo(difference, -1);
            take(first, difference, space, squares);
            take(second, difference, space, squares);
        }
        for (int kind = 0; kind < KINDS; kind++) {
            squares[kind] /= roster.first().length;
        }
        return squares;
    }

    /** Moves what a row has put into the difference to the sums. */
    private static void take(SparseRow row, double[] difference, HybridSpace space, double[] squares) {
        for (int column : row.columns()) {
            squares[space.kind(column)] += difference[column] * difference[column];
            difference[column] = 0;
        }
    }

    private HybridSpace mixed(LexicalSpace lexical, double[] squares, Mix mix) {
        var shares = new double[] {mix.grams(), mix.form(), mix.manner(), mix.topic()};
        var factors = new float[KINDS];
        double all = mix.grams() + mix.form() + mix.manner() + mix.topic();
        for (int kind = 0; kind < KINDS; kind++) {
            factors[kind] = squares[kind] > 0 ? (float) Math.sqrt(shares[kind] / all / squares[kind]) : 0;
        }
        return new HybridSpace(lexical, embeddings, factors);
    }

    @Override
    public PreferenceScorer restore(Artifact artifact) {
        embeddings.check(artifact);
        return LinearModel.restore(artifact, new HybridSpace(artifact, embeddings));
    }
}
