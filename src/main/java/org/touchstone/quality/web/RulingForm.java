package org.touchstone.quality.web;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.adjudication.Ruling;
import org.touchstone.quality.adjudication.Show;

/**
 * What a researcher decides; it waits in the session where it was refused.
 *
 * @param second whether to ask a second reviewer
 * @param seen how many steps they knew of; null to decide whatever happened meanwhile
 * @param show the list to go on with; for pages only
 */
record RulingForm(
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable Boolean second,
        @Nullable Integer seen,
        @Nullable String show)
        implements Serializable {

    Show list() {
        return Show.named(Objects.requireNonNullElse(show, "open"));
    }

    Ruling ruling() {
        return new Ruling(
                Ruling.outcome(Objects.requireNonNullElse(outcome, "")),
                Objects.requireNonNullElse(reason, ""),
                Boolean.TRUE.equals(second));
    }
}
