package org.touchstone.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a file that was brought and waits to be used. */
@Embeddable
public record StagedFileId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StagedFileId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static StagedFileId random() {
        return new StagedFileId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static StagedFileId of(String text) {
        return new StagedFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
