package org.touchstone.studies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a study. */
@Embeddable
public record StudyId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StudyId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static StudyId random() {
        return new StudyId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static StudyId of(String text) {
        return new StudyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
