package org.touchstone.preference.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Representation;
import org.touchstone.preference.djl.Embeddings;
import org.touchstone.preference.learning.Shares;
import org.touchstone.preference.lexical.LexicalSpace;
import org.touchstone.preference.linear.Space;
import org.touchstone.preference.linear.SparseRow;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/** The lexical features, then both embeddings; each of the four kinds multiplied by a factor of its own. */
final class HybridSpace implements Space {

    /** What the features are. */
    static final String DESCRIPTION = LexicalSpace.DESCRIPTION + "; embeddings";

    private static final String FACTORS = "hybrid.factors";

    private final LexicalSpace lexical;
    private final Embeddings embeddings;
    private final float[] factors;

    /**
     * The space with these factors.
     *
     * @param factors of grams, of form, of manner and of topic
     */
    HybridSpace(LexicalSpace lexical, Embeddings embeddings, float[] factors) {
        this.lexical = lexical;
        this.embeddings = embeddings;
        this.factors = factors.clone();
    }

    /** The space that an artifact holds. */
    HybridSpace(Artifact artifact, Embeddings embeddings) {
        this(
                LexicalSpace.of(artifact, DESCRIPTION),
                embeddings,
                artifact.tensor(FACTORS).values());
    }

    @Override
    public int size() {
        return lexical.size() + 2 * embeddings.width();
    }

    /** Which kind of feature a column holds. */
    int kind(int column) {
        if (column < lexical.size()) {
            return column < lexical.grams() ? 0 : 1;
        }
        return column < lexical.size() + embeddings.width() ? 2 : 3;
    }

    @Override
    public List<SparseRow> rows(List<Candidate> candidates, DoubleConsumer done) {
        var words = lexical.rows(candidates, _ -> {});
        var vectors = embeddings.of(candidates, done);
        var rows = new ArrayList<SparseRow>();
        for (int i = 0; i < words.size(); i++) {
            rows.add(row(words.get(i), vectors.get(i)));
        }
        return rows;
    }

    private SparseRow row(SparseRow words, Embeddings.Embedded vectors) {
        int width = vectors.manner().length;
        var row = new SparseRow.Growing(words.columns().length + 2 * width);
        for (int i = 0; i < words.columns().length; i++) {
            int column = words.columns()[i];
            row.add(column, factors[kind(column)] * words.values()[i]);
        }
        for (int i = 0; i < width; i++) {
            row.add(lexical.size() + i, factors[2] * vectors.manner()[i]);
        }
        for (int i = 0; i < width; i++) {
            row.add(lexical.size() + width + i, factors[3] * vectors.topic()[i]);
        }
        return row.row();
    }

    @Override
    public List<Representation> represent(List<Candidate> candidates) {
        return List.copyOf(embeddings.of(candidates, part -> {}));
    }

    @Override
    public void explain(Candidate candidate, double[] weights, Shares shares) {
        var scaled = weights.clone();
        for (int column = 0; column < scaled.length; column++) {
            scaled[column] *= factors[kind(column)];
        }
        lexical.explain(candidate, scaled, shares);
        int width = embeddings.width();
        var manner = new float[width];
        var topic = new float[width];
        for (int i = 0; i < width; i++) {
            manner[i] = (float) scaled[lexical.size() + i];
            topic[i] = (float) scaled[lexical.size() + width + i];
        }
        embeddings.explain(candidate, new Embeddings.Embedded(manner, topic), shares);
    }

    @Override
    public boolean isExact() {
        return false;
    }

    @Override
    public List<Tensor> tensors() {
        var tensors = new ArrayList<>(lexical.tensors());
        tensors.add(Tensor.vector(FACTORS, factors));
        return tensors;
    }
}
