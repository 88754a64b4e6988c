package org.touchstone.studies;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyTable.Origin;
import org.touchstone.studies.StudyView.State;

/** Makes studies and changes them. */
@Service
@Transactional
public class Studies {

    private final StudyTable studies;
    private final Membership members;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Studies(StudyTable studies, Membership members, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.studies = studies;
        this.members = members;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a running study without members or comparisons. */
    public StudyId create(StudySettings settings, PersonId by) {
        return create(settings, by, State.RUNNING, false);
    }

    /** Makes a study that is still being prepared: nothing is handed out before it is started. */
    public StudyId draft(StudySettings settings, PersonId by) {
        return create(settings, by, State.DRAFT, false);
    }

    /** Makes a study that pages mark as the application's own example. */
    public StudyId createDemo(StudySettings settings, PersonId by) {
        return create(settings, by, State.RUNNING, true);
    }

    /**
     * Makes a draft with the settings, guidelines and examples of another study, and none of its comparisons, members or
     * judgments. The completion code stays behind too: a platform pays by it.
     *
     * @param name of the copy; the same name with a number when null
     */
    public StudyId copy(StudyId id, @Nullable String name, PersonId by) {
        var original = find(id).settings();
        var copy = draft(original.copiedAs(name == null ? Words.numbered(original.name(), 120) : name), by);
        audit.record(by, "study-copied", copy.toString(), Map.of("from", id.toString()));
        return copy;
    }

    @Transactional(readOnly = true)
    public StudyView find(StudyId id) {
        return known(studies.find(id)).view();
    }

    /** Returns every study, the newest first. */
    @Transactional(readOnly = true)
    public List<StudyView> all() {
        return studies.all();
    }

    /** Returns every text the guidelines ever had, the one in force first. */
    @Transactional(readOnly = true)
    public List<GuidelineVersion> guidelines(StudyId id) {
        find(id);
        return studies.guidelines(id);
    }

    /** Whether a comparison of the study has been judged, so that scale and orientation stay as they are. */
    @Transactional(readOnly = true)
    public boolean isJudged(StudyId id) {
        return known(studies.find(id)).judged();
    }

    /** Changes the settings as {@link #change} does, whatever they are at present. */
    public void update(StudyId id, StudySettings wanted, PersonId by) {
        change(id, _ -> wanted, by);
    }

    /**
     * Changes the present settings, which nobody else changes meanwhile; new guidelines become a new version. Refuses
     * another scale or orientation once a comparison has been judged, and a lower overlap once the study has been started.
     */
    public void change(StudyId id, UnaryOperator<StudySettings> change, PersonId by) {
        var study = known(studies.lock(id));
        var present = study.view().settings();
        var settings = study.changedTo(change.apply(present));
        if (settings.equals(present)) {
            return;
        }
        studies.update(id, settings);
        if (!settings.guidelines().equals(present.guidelines())) {
            studies.appendGuidelines(id, settings.guidelines(), by, clock.instant());
        }
        audit.record(by, "study-changed", id.toString(), Map.of("name", settings.name()));
        events.publishEvent(new SettingsWritten(id, settings, by));
        if (settings.overlap() != present.overlap()
                || !settings.rules().assignment().equals(present.rules().assignment())) {
            events.publishEvent(new AssignmentChanged(id, settings));
        }
    }

    /**
     * Starts, pauses or finishes the study; a paused one hands nothing out, a finished one takes nothing in either, and
     * both may go on. Refuses to make a draft of a study that was started.
     */
    public void changeState(StudyId id, State state, PersonId by) {
        var study = known(studies.lock(id)).view();
        if (study.state() != state) {
            if (state == State.DRAFT) {
                throw SettingFixed.started();
            }
            studies.enter(id, state);
            audit.record(
                    by,
                    "study-state",
                    id.toString(),
                    Map.of("from", study.state().name(), "to", state.name()));
            if (state == State.FINISHED) {
                events.publishEvent(new StudyFinished(id));
            }
        }
    }

    /** Finds a study whose settings nobody changes before the caller's transaction ends. */
    public StudyView hold(StudyId id) {
        return known(studies.hold(id)).view();
    }

    /** Finds a study for a judgment: from its first one on, what scale and orientation mean is settled. */
    public StudyView findForJudging(StudyId id) {
        var study = known(studies.find(id));
        if (study.judged()) {
            return study.view();
        }
        studies.startJudging(id, clock.instant());
        return find(id);
    }

    /** Lets a worker judge in the study; refuses who is not a worker, and does nothing for who is in already. */
    public void join(StudyId id, PersonId worker) {
        members.begin(find(id).id(), worker);
    }

    /** Lets a worker in who came by the study's link; refuses a wrong code as if there were no such study. */
    public void join(StudyId id, PersonId worker, String code) {
        if (!known(studies.find(id)).opensTo(code)) {
            throw new UnknownStudy();
        }
        members.begin(id, worker);
    }

    /** Lets a worker in by a researcher's decision. */
    public void admit(StudyId id, PersonId worker, PersonId by) {
        members.begin(find(id).id(), worker, by);
    }

    /** Puts workers on record whose judgments were given elsewhere; nothing is ever handed to them. */
    public void recordElsewhere(StudyId id, Collection<PersonId> workers) {
        members.elsewhere(find(id).id(), workers);
    }

    /** Ends a membership; what the worker judged stays. */
    public void leave(StudyId id, PersonId worker, PersonId by) {
        members.end(id, worker, by);
    }

    /** Puts a member into a team, or with {@link Team#NONE} into none; from then on they get what is for that team. */
    public void assign(StudyId id, PersonId worker, Team team, PersonId by) {
        members.assign(id, worker, team, by);
    }

    /** Returns the team of a member, {@link Team#NONE} where they are in none; empty for who is not a member. */
    @Transactional(readOnly = true)
    public Optional<Team> team(StudyId id, PersonId worker) {
        return members.team(id, worker);
    }

    /** Returns the team of every present member. */
    @Transactional(readOnly = true)
    public Map<PersonId, Team> teams(StudyId id) {
        return members.teams(id);
    }

    @Transactional(readOnly = true)
    public boolean isMember(StudyId id, PersonId worker) {
        return members.holds(id, worker);
    }

    /** Returns the study's present members, those who joined first in front. */
    @Transactional(readOnly = true)
    public List<PersonId> members(StudyId id) {
        return members.of(id);
    }

    /** Returns the studies that a worker is a member of, the last joined in front. */
    @Transactional(readOnly = true)
    public List<StudyView> ofMember(PersonId worker) {
        return studies.ofMember(worker);
    }

    /** The secret in the study's link: whoever may sign in as a worker and knows it may join. */
    @Transactional(readOnly = true)
    public String joinCode(StudyId id) {
        return known(studies.find(id)).joinCode();
    }

    private StudyId create(StudySettings settings, PersonId by, State state, boolean demo) {
        var id = StudyId.random();
        studies.insert(id, settings, new Origin(by, clock.instant(), state, demo, joinCode()));
        audit.record(by, "study-created", id.toString(), Map.of("name", settings.name()));
        events.publishEvent(new SettingsWritten(id, settings, by));
        return id;
    }

    private String joinCode() {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Study known(Optional<Study> study) {
        return study.orElseThrow(UnknownStudy::new);
    }
}
