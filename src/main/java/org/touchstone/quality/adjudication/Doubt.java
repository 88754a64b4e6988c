package org.touchstone.quality.adjudication;

import org.springframework.modulith.NamedInterface;

/**
 * A model contradicts the majority of people on a comparison.
 *
 * @param source the model's name
 * @param weight the probability, from 0 to 1, that the model gives to what people did not choose
 */
@NamedInterface("adjudication")
public record Doubt(String source, double weight) {

    public Doubt {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("A weight lies in [0, 1] but was " + weight);
        }
    }
}
