package org.touchstone.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a fixed set of evaluation comparisons. */
@Embeddable
public record SuiteId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SuiteId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static SuiteId random() {
        return new SuiteId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static SuiteId of(String text) {
        return new SuiteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
