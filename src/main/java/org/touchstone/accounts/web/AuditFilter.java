package org.touchstone.accounts.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.AuditTrail.AuditQuery;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;

/** Which part of the audit trail somebody asks for; {@code after} continues a list below the entry with this number. */
record AuditFilter(
        @Nullable String person,
        @Nullable String action,
        @Nullable Long after) {

    AuditQuery query(int limit) {
        return new AuditQuery(after, person == null || person.isBlank() ? null : id(person), action, limit);
    }

    private static PersonId id(String person) {
        try {
            return PersonId.of(person.strip());
        } catch (IllegalArgumentException _) {
            throw new NobodySo(person);
        }
    }

    private static final class NobodySo extends Refusal.Invalid {
        NobodySo(String person) {
            super("person-unknown", "person", "There is no person " + person + ".");
        }
    }
}
