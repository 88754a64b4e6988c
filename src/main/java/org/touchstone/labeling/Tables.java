package org.touchstone.labeling;

import org.springframework.stereotype.Component;

/** The tables that an answer changes. */
@Component
record Tables(EntryTable entries, LeaseTable leases, JudgmentTable judgments) {}
