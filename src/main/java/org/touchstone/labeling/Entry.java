package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonId;

/**
 * A locked queue entry.
 *
 * @param lefts standing leases that show the first response on the left
 * @param earlier the worker's own ended lease of this comparison, which would be opened again
 */
record Entry(
        ComparisonId comparison,
        int overlap,
        int responses,
        int lefts,
        int rights,
        @Nullable Lease earlier) {

    static Entry of(ResultSet row, int number) throws SQLException {
        return new Entry(
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                row.getInt("overlap"),
                row.getInt("responses"),
                row.getInt("lefts"),
                row.getInt("rights"),
                row.getObject("id") == null ? null : LeaseTable.lease(row, number));
    }

    /** The side that this comparison has shown its first response on less often, or null when it is even. */
    @Nullable
    Side lacking() {
        if (lefts == rights) {
            return null;
        }
        return lefts < rights ? Side.LEFT : Side.RIGHT;
    }
}
