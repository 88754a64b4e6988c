package org.touchstone.labeling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one worker's answer to one comparison. */
@Embeddable
public record JudgmentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JudgmentId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static JudgmentId random() {
        return new JudgmentId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static JudgmentId of(String text) {
        return new JudgmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
