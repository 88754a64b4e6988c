package org.touchstone.accounts.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.AuditTrail.AuditQuery;
import org.touchstone.accounts.PersonId;

/** Which part of the audit trail somebody asks for; {@code after} continues a list below the entry with this number. */
record AuditFilter(
        @Nullable PersonId person,
        @Nullable String action,
        @Nullable Long after) {

    AuditQuery query(int limit) {
        return new AuditQuery(after, person, action, limit);
    }
}
