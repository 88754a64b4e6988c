package org.touchstone.laboratory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one experiment. */
public record ExperimentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExperimentId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static ExperimentId random() {
        return new ExperimentId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static ExperimentId of(String text) {
        return new ExperimentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
