package org.touchstone.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one import of a file. */
@Embeddable
public record ImportId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImportId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
