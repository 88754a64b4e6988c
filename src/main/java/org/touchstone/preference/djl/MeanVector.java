package org.touchstone.preference.djl;

import org.touchstone.preference.Representation;

/** The mean over an encoder's last layer. */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record MeanVector(float[] values) implements Representation {

    @Override
    public double cosine(Representation other) {
        var vector = ((MeanVector) other).values;
        double dot = 0;
        double own = 0;
        double its = 0;
        for (int i = 0; i < values.length; i++) {
            dot += values[i] * vector[i];
            own += values[i] * values[i];
            its += vector[i] * vector[i];
        }
        return own == 0 || its == 0 ? 0 : dot / Math.sqrt(own * its);
    }
}
