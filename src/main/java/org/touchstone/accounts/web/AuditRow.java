package org.touchstone.accounts.web;

import java.util.TreeMap;
import org.touchstone.accounts.AuditEntry;

/** An entry of the audit trail as its page shows it. */
record AuditRow(Moment at, String actor, String action, String subject, String details) {

    static AuditRow of(AuditEntry entry) {
        var details = new StringBuilder();
        new TreeMap<>(entry.act().details())
                .forEach((name, value) ->
                        details.append(details.isEmpty() ? "" : "; ").append(name + ": " + value));
        return new AuditRow(
                Moment.of(entry.at()),
                entry.actor().name(),
                entry.act().action(),
                entry.act().subject(),
                details.toString());
    }
}
