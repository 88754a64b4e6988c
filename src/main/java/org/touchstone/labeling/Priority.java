package org.touchstone.labeling;

/**
 * How soon a comparison should be judged.
 *
 * @param value in [0, 1]; the greater the sooner
 * @param reason why, in words that the queue page shows
 */
public record Priority(double value, String reason) {

    public Priority {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A priority lies in [0, 1] but this one was " + value);
        }
    }
}
