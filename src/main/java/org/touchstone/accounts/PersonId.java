package org.touchstone.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a person, human or simulated. */
@Embeddable
public record PersonId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Objects.requireNonNull(value, "An identifier has a value");
    }

    /** A new, random identifier. */
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** Reads the canonical text form; Spring MVC converts path variables with it. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
