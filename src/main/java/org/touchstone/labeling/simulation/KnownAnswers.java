package org.touchstone.labeling.simulation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Preferred;
import org.touchstone.labeling.LeasedComparison;

/** Looks behind a lease, as no real worker can, for the answer that came with the comparison. */
@Component
class KnownAnswers {

    private final JdbcClient sql;
    private final Catalog catalog;

    KnownAnswers(JdbcClient sql, Catalog catalog) {
        this.sql = sql;
        this.catalog = catalog;
    }

    KnownWorth of(LeasedComparison comparison) {
        var id = sql.sql("select comparison_id from labeling.lease where id = :lease")
                .param("lease", comparison.lease().value())
                .query((row, _) -> new ComparisonId(row.getObject("comparison_id", UUID.class)))
                .single();
        var pair = catalog.find(id).pair();
        if (pair.known() == null || pair.first().content().equals(pair.second().content())) {
            return KnownWorth.UNKNOWN;
        }
        var better = pair.known() == Preferred.FIRST ? pair.first() : pair.second();
        return better.content().equals(comparison.left()) ? KnownWorth.LEFT : KnownWorth.RIGHT;
    }
}
