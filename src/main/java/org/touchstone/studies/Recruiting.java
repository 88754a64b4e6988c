package org.touchstone.studies;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.ExternalWorkers;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PlatformAccount;
import org.touchstone.accounts.SignedIn;
import org.touchstone.studies.Recruit.Completion;
import org.touchstone.studies.Recruit.Reason;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Refusal;

/** Takes workers from other platforms into a study, and sends them back when they are done. */
@Service
@Transactional
public class Recruiting {

    private final StudyTable studies;
    private final RecruitTable recruits;
    private final Membership members;
    private final ExternalWorkers external;
    private final Clock clock;

    Recruiting(StudyTable studies, RecruitTable recruits, Membership members, ExternalWorkers external, Clock clock) {
        this.studies = studies;
        this.recruits = recruits;
        this.members = members;
        this.external = external;
        this.clock = clock;
    }

    /** Somebody who came in by a study's link, and the study. */
    public record Arrival(StudyId study, SignedIn signedIn) {}

    /** Returns the study that a link leads to; refuses a code that leads nowhere. */
    @Transactional(readOnly = true)
    public StudyView look(String code) {
        return studies.findByCode(code).orElseThrow(UnknownStudy::new).view();
    }

    /** Returns the study of a link if its workers come from this platform; makes nobody. */
    @Transactional(readOnly = true)
    public StudyView look(String code, PlatformAccount account) {
        return open(code, account);
    }

    /**
     * Lets the worker in to whom a platform's account belongs, as a new person and member at the first arrival. Refuses
     * where the study takes nobody from that platform, newcomers unless it runs, and who was removed from it.
     */
    public Arrival enter(String code, PlatformAccount account) {
        var study = open(code, account).id();
        var person = external.take(study.value(), account);
        if (recruits.find(study, person).isEmpty()) {
            members.begin(study, person);
            recruits.insert(study, person, clock.instant());
        } else if (!members.holds(study, person)) {
            throw new RemovedFromStudy();
        }
        return new Arrival(study, external.arrive(person, account));
    }

    /** Returns what became of a member whom the link brought; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Recruit> find(StudyId study, PersonId worker) {
        return recruits.find(study, worker);
    }

    /** Returns everybody whom the study's link brought, those who came first in front. */
    @Transactional(readOnly = true)
    public List<Recruit> of(StudyId study) {
        return recruits.of(study);
    }

    /** Ends a recruit's work for good; a second end changes nothing. Returns the end that counts. */
    public Completion complete(StudyId study, PersonId worker, Reason reason, int judgments) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        recruits.complete(study, worker, new Completion(reason, judgments, now));
        return recruits.find(study, worker).flatMap(Recruit::ended).orElseThrow(UnknownStudy::new);
    }

    private StudyView open(String code, PlatformAccount account) {
        var study = look(code);
        var platform = study.settings().rules().recruitment().platform();
        if (!platform.name().equals(account.platform())) {
            throw new PlatformNotInvited();
        }
        boolean known = external.find(study.id().value(), account).isPresent();
        if (!known && study.state() != State.RUNNING) {
            throw new StudyClosedToNewcomers();
        }
        return study;
    }

    private static final class PlatformNotInvited extends Refusal.Forbidden {
        PlatformNotInvited() {
            super("platform-not-invited", "This study takes nobody in by a link of this kind");
        }
    }

    private static final class StudyClosedToNewcomers extends Refusal.Conflict {
        StudyClosedToNewcomers() {
            super("study-closed-to-newcomers", "This study takes no new workers at present");
        }
    }

    private static final class RemovedFromStudy extends Refusal.Forbidden {
        RemovedFromStudy() {
            super("removed-from-study", "You no longer take part in this study");
        }
    }
}
