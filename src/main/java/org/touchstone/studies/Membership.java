package org.touchstone.studies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.ExternalWorkers;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;

/** Who may judge in a study. */
@Component
class Membership {

    private final MemberTable members;
    private final People people;
    private final ExternalWorkers external;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Membership(
            MemberTable members,
            People people,
            ExternalWorkers external,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.members = members;
        this.people = people;
        this.external = external;
        this.audit = audit;
        this.events = events;
    }

    void begin(StudyId study, PersonId worker) {
        var person = people.find(worker);
        if (!person.roles().contains(Role.WORKER)) {
            throw new NotAWorker(person.pseudonym());
        }
        if (person.external()
                && !external.scope(worker).filter(study.value()::equals).isPresent()) {
            throw new BelongsElsewhere();
        }
        members.add(study, worker);
    }

    void begin(StudyId study, PersonId worker, PersonId by) {
        begin(study, worker);
        audit.record(by, "member-added", study.toString(), Map.of("worker", worker.toString()));
    }

    void elsewhere(StudyId study, Collection<PersonId> workers) {
        members.addElsewhere(study, workers);
    }

    void end(StudyId study, PersonId worker, PersonId by) {
        if (members.end(study, worker)) {
            audit.record(by, "member-removed", study.toString(), Map.of("worker", worker.toString()));
            events.publishEvent(new MemberLeft(study, worker));
        }
    }

    void assign(StudyId study, PersonId worker, Team team, PersonId by) {
        if (!members.assign(study, worker, team.name())) {
            throw new UnknownMember();
        }
        audit.record(by, "member-team", study.toString(), Map.of("worker", worker.toString(), "team", team.name()));
    }

    Optional<Team> team(StudyId study, PersonId worker) {
        return members.team(study, worker);
    }

    Map<PersonId, Team> teams(StudyId study) {
        return members.teams(study);
    }

    boolean holds(StudyId study, PersonId worker) {
        return members.holds(study, worker);
    }

    List<PersonId> of(StudyId study) {
        return members.of(study);
    }
}
