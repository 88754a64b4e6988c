package org.touchstone.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a conversation with the responses to be compared. */
@Embeddable
public record ComparisonId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ComparisonId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static ComparisonId random() {
        return new ComparisonId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static ComparisonId of(String text) {
        return new ComparisonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
