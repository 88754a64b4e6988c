package org.touchstone.quality.reports;

import java.time.Instant;
import org.touchstone.quality.reports.Found.Age;

/** A finished report as it is kept. */
record Stored<R>(R figures, Basis basis, Instant finishedAt) {

    boolean restsOn(Basis now) {
        return basis.digest().equals(now.digest());
    }

    Age age(Basis now) {
        return new Age(finishedAt, basis.digest(), basis.judgments(), Math.max(0, now.changes() - basis.changes()));
    }
}
