package org.touchstone.preference;

/** What a model sees of a candidate, as far as it matters for how like another it looks. */
public interface Representation {

    /**
     * The cosine of the angle between the two vectors, in [-1, 1]; 0 where one of them is zero.
     *
     * @param other of the same model
     */
    double cosine(Representation other);
}
