package org.touchstone.datasets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a frozen dataset. */
@Embeddable
public record SnapshotId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SnapshotId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static SnapshotId random() {
        return new SnapshotId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static SnapshotId of(String text) {
        return new SnapshotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
