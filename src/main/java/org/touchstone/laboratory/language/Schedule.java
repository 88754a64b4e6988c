package org.touchstone.laboratory.language;

/**
 * How large the steps of a training are: rising evenly at first, then falling to nothing along half a cosine.
 *
 * @param peak the largest rate
 * @param warmUp the steps of the rise
 * @param steps all of them
 */
public record Schedule(double peak, int warmUp, int steps) {

    /** The rate of a step, counted from 0. */
    public double rate(int step) {
        if (step < warmUp) {
            return peak * (step + 1) / warmUp;
        }
        double done = Math.min(1, (step - warmUp) / (double) Math.max(1, steps - warmUp));
        return peak * (1 + Math.cos(Math.PI * done)) / 2;
    }
}
