package org.touchstone.preference.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.Loss;

/** What a researcher asks of the loss; what is missing is as usual. */
record LossForm(
        @Nullable Double smoothing,
        @Nullable Boolean margins,
        Loss.@Nullable Ties ties,
        Loss.@Nullable Rankings rankings,
        @Nullable Double centring) {

    Loss loss() {
        var usual = Loss.USUAL;
        return new Loss(
                Objects.requireNonNullElse(smoothing, usual.smoothing()),
                Objects.requireNonNullElse(margins, usual.margins()),
                Objects.requireNonNullElse(ties, usual.ties()),
                Objects.requireNonNullElse(rankings, usual.rankings()),
                Objects.requireNonNullElse(centring, usual.centring()));
    }
}
