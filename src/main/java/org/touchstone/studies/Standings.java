package org.touchstone.studies;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Standing.State;
import org.touchstone.support.Refusal;

/** Pauses workers in a study, lets them go on, and ends their part. */
@Service
@Transactional
public class Standings {

    private static final int LONGEST = 1_000;

    private final StandingTable standings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Standings(StandingTable standings, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.standings = standings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Returns how somebody stands who is or was a member; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Standing> find(StudyId study, PersonId worker) {
        return standings.find(study, worker);
    }

    /** Returns everybody who is or was a member, those who joined first in front. */
    @Transactional(readOnly = true)
    public List<Standing> of(StudyId study) {
        return standings.of(study);
    }

    /** Whether the worker is a member to whom comparisons may be handed; what has been committed until now counts. */
    @Transactional(readOnly = true)
    public boolean mayWork(StudyId study, PersonId worker) {
        return standings
                .find(study, worker)
                .filter(standing -> standing.present() && standing.mayWork())
                .isPresent();
    }

    /**
     * Hands nothing more to a worker and takes no answers from them, and gives back what they hold open. Refuses a pause
     * without a reason that the worker can read. Pausing who is paused changes the reason.
     *
     * @param note for researchers only; none where null or blank
     */
    public void pause(StudyId study, PersonId worker, String reason, @Nullable String note, PersonId by) {
        enter(study, worker, State.PAUSED, new Words(text("reason", reason), noted(note)), by);
    }

    /** Lets a worker go on who was paused or had finished; changes nothing for everybody else. */
    public void resume(StudyId study, PersonId worker, PersonId by) {
        enter(study, worker, State.ACTIVE, new Words(null, null), by);
    }

    /** Ends a worker's part in a study with thanks; they may be let go on later. */
    public void finish(StudyId study, PersonId worker, PersonId by) {
        enter(study, worker, State.FINISHED, new Words(null, null), by);
    }

    private record Words(@Nullable String reason, @Nullable String note) {}

    private void enter(StudyId study, PersonId worker, State state, Words words, PersonId by) {
        var before = standings.lock(study, worker).orElseThrow(UnknownMember::new);
        if (before.state() == state && state != State.PAUSED) {
            return;
        }
        standings.write(
                study, new Standing(worker, state, before.present(), words.reason(), words.note(), clock.instant()));
        audit.record(
                by,
                "member-state",
                study.toString(),
                Map.of(
                        "worker", worker.toString(),
                        "from", before.state().name(),
                        "to", state.name(),
                        "reason", words.reason() == null ? "" : words.reason(),
                        "note", words.note() == null ? "" : words.note()));
        if (state != State.ACTIVE) {
            events.publishEvent(new WorkerStopped(study, worker));
        }
    }

    private static @Nullable String noted(@Nullable String note) {
        return note == null || note.isBlank() ? null : text("note", note);
    }

    private static String text(String field, String typed) {
        var stripped = typed.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST || stripped.indexOf('\0') >= 0) {
            throw new UnfitWords(field);
        }
        return stripped;
    }

    private static final class UnfitWords extends Refusal.Invalid {
        UnfitWords(String field) {
            super("invalid-reason", field, "The reason is a text of 1 to 1,000 characters that the worker can read");
        }
    }
}
