package org.touchstone.preference.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Representation;
import org.touchstone.preference.djl.Embeddings;
import org.touchstone.preference.learning.Shares;
import org.touchstone.preference.learning.Tensor;
import org.touchstone.preference.lexical.LexicalSpace;
import org.touchstone.preference.linear.Space;
import org.touchstone.preference.linear.SparseRow;

/**
 * The lexical features, then the embeddings of the response and of conversation and response together, then the product, entry by entry,
 * of the conversation's and the response's. Each embedding has unit length, so the factors say how far the regression trusts a block
 * against the n-grams, whose words and characters have unit length each.
 */
final class HybridSpace implements Space {

    private static final double TRUST = 0.8;
    /** A product of two unit vectors of 384 entries has a length near 1/20. */
    private static final double TRUST_IN_PRODUCT = 0.4 * 20;

    private final LexicalSpace lexical;
    private final Embeddings embeddings;

    HybridSpace(LexicalSpace lexical, Embeddings embeddings) {
        this.lexical = lexical;
        this.embeddings = embeddings;
    }

    @Override
    public int size() {
        return lexical.size() + 3 * embeddings.width();
    }

    @Override
    public List<SparseRow> rows(List<Candidate> candidates, DoubleConsumer done) {
        var words = lexical.rows(candidates, part -> {});
        var vectors = embeddings.of(candidates, done);
        var rows = new ArrayList<SparseRow>();
        for (int i = 0; i < words.size(); i++) {
            rows.add(row(words.get(i), vectors.get(i)));
        }
        return rows;
    }

    private SparseRow row(SparseRow words, Embeddings.Embedded vectors) {
        int width = vectors.response().length;
        var row = new SparseRow.Growing(words.columns().length + 3 * width);
        for (int i = 0; i < words.columns().length; i++) {
            row.add(words.columns()[i], words.values()[i]);
        }
        int column = lexical.size();
        for (int i = 0; i < width; i++) {
            row.add(column++, TRUST * vectors.response()[i]);
        }
        for (int i = 0; i < width; i++) {
            row.add(column++, TRUST * vectors.joint()[i]);
        }
        for (int i = 0; i < width; i++) {
            row.add(column++, TRUST_IN_PRODUCT * vectors.conversation()[i] * vectors.response()[i]);
        }
        return row.row();
    }

    @Override
    public List<Representation> represent(List<Candidate> candidates) {
        return List.copyOf(embeddings.of(candidates, part -> {}));
    }

    @Override
    public void explain(Candidate candidate, double[] weights, Shares shares) {
        lexical.explain(candidate, weights, shares);
        var seen = embeddings.of(List.of(candidate), part -> {}).getFirst();
        int width = seen.response().length;
        var slope = new Embeddings.Embedded(new float[width], new float[width], new float[width]);
        for (int i = 0, at = lexical.size(); i < width; i++, at++) {
            double product = TRUST_IN_PRODUCT * weights[at + 2 * width];
            slope.conversation()[i] = (float) (product * seen.response()[i]);
            slope.response()[i] = (float) (TRUST * weights[at] + product * seen.conversation()[i]);
            slope.joint()[i] = (float) (TRUST * weights[at + width]);
        }
        embeddings.explain(candidate, slope, shares);
    }

    @Override
    public boolean isExact() {
        return false;
    }

    @Override
    public List<Tensor> tensors() {
        return lexical.tensors();
    }
}
