package org.touchstone.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.ModelView;
import org.touchstone.support.Figure;

/**
 * Models by suites.
 *
 * @param suites the columns
 * @param rows the rules of thumb first, then models, the newest first
 * @param missing how many cells of models were never asked for, or failed
 */
public record SuiteGrid(List<SuiteView> suites, List<Row> rows, int missing) {

    /**
     * A model or a rule.
     *
     * @param rule {@code longer} or {@code shorter}; null for a model
     * @param cells one for each suite
     */
    public record Row(@Nullable String rule, @Nullable ModelView model, List<Cell> cells) {}

    /**
     * One accuracy.
     *
     * @param accuracy null where there is none yet
     * @param state {@code missing}, {@code queued}, {@code running}, {@code done} or {@code failed}
     * @param best whether no other model has a higher accuracy on the suite
     * @param behind the best model's accuracy minus this one, pair by pair; null for the best itself, for rules and where scores were not kept
     * @param evaluation where the figures are; null for rules and where nothing was asked for
     */
    public record Cell(
            String state,
            @Nullable Figure accuracy,
            @Nullable Integer decisive,
            boolean best,
            @Nullable Figure behind,
            @Nullable EvaluationId evaluation) {

        static final Cell MISSING = new Cell("missing", null, null, false, null, null);

        /** Whether pairs do not tell it from the best: the interval of the difference holds 0. */
        public boolean near() {
            var low = behind == null ? null : behind.low();
            return low != null && low <= 0;
        }

        /** Whether to ask for it, or to ask again. */
        boolean isToAsk() {
            return state.equals("missing") || state.equals("failed");
        }
    }
}
