package org.touchstone.preference.linear;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Representation;
import org.touchstone.preference.learning.Shares;
import org.touchstone.torch.Tensor;

/** Turns candidates into the features that a regression weighs; fitted to training candidates and stored with the model. */
public interface Space {

    /** The number of features. */
    int size();

    /** The features of each candidate, which depend on nothing but that candidate; the consumer hears which share is done. */
    List<SparseRow> rows(List<Candidate> candidates, DoubleConsumer done);

    /** The space's part of an artifact. */
    List<Tensor> tensors();

    /** The same candidates as far as it matters for how alike they look. */
    List<Representation> represent(List<Candidate> candidates);

    /** Divides what the weights make of a candidate among its words and other parts. */
    void explain(Candidate candidate, double[] weights, Shares shares);

    /** Whether {@link #explain} accounts for all of a score by arithmetic. */
    boolean isExact();
}
