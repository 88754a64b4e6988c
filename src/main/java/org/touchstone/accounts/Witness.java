package org.touchstone.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says when somebody is erased, tells the other modules, and notes that it was done and by whom. */
@Component
class Witness {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Witness(AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void tell(PersonErased event, PersonId by) {
        events.publishEvent(event);
        audit.record(
                by,
                "person-erased",
                event.label(),
                Map.of("person", event.person().toString()));
    }
}
