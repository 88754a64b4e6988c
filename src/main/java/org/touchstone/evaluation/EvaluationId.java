package org.touchstone.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one measurement of one model on one set of pairs. */
@Embeddable
public record EvaluationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EvaluationId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static EvaluationId random() {
        return new EvaluationId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static EvaluationId of(String text) {
        return new EvaluationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
