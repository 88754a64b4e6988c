package org.touchstone.datasets;

import java.time.Instant;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Edit;
import org.touchstone.labeling.Judgment;

/** What rules about voters look at, of a judgment or of the rewriting of a response that came with one. */
record Vote(PersonId worker, Instant at, boolean simulated, boolean external) {

    static Vote of(Judgment judgment) {
        return new Vote(judgment.worker(), judgment.judgedAt(), judgment.simulated(), judgment.external());
    }

    /** Responses are rewritten here alone. */
    static Vote of(Edit edit) {
        return new Vote(edit.worker(), edit.at(), edit.simulated(), false);
    }
}
