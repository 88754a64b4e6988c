package org.touchstone.studies;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;

/** Who may judge in a study. */
@Component
class Membership {

    private final MemberTable members;
    private final People people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Membership(MemberTable members, People people, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void begin(StudyId study, PersonId worker) {
        var person = people.find(worker);
        if (!person.roles().contains(Role.WORKER)) {
            throw new NotAWorker(person.pseudonym());
        }
        members.add(study, worker, clock.instant());
    }

    void begin(StudyId study, PersonId worker, PersonId by) {
        begin(study, worker);
        audit.record(by, "member-added", study.toString(), Map.of("worker", worker.toString()));
    }

    void end(StudyId study, PersonId worker, PersonId by) {
        if (members.end(study, worker, clock.instant())) {
            audit.record(by, "member-removed", study.toString(), Map.of("worker", worker.toString()));
            events.publishEvent(new MemberLeft(study, worker));
        }
    }

    boolean holds(StudyId study, PersonId worker) {
        return members.holds(study, worker);
    }

    List<PersonId> of(StudyId study) {
        return members.of(study);
    }
}
