package org.touchstone.labeling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/**
 * The desk where workers take comparisons and hand in judgments. A comparison never gets more judgments than its overlap
 * nor two from one worker, with any number of workers and processes; that is for the database's constraints to ensure.
 */
@Service
public class Labeling {

    private static final int PATIENCE = 100;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Desk desk;
    private final Answers answers;
    private final Returns returns;
    private final Worklist worklist;
    private final Ending ending;

    Labeling(Desk desk, Answers answers, Returns returns, Worklist worklist, Ending ending) {
        this.desk = desk;
        this.answers = answers;
        this.returns = returns;
        this.worklist = worklist;
        this.ending = ending;
    }

    /**
     * Hands a member of a running study the comparison to judge next: the one they have open, for a full time again, or
     * else the one of highest priority that has room and that they have neither judged nor skipped. Empty when there is
     * nothing for them now; more may come when others let theirs go. Refuses whose work here is over, which it is for people
     * from other platforms who have reached the target or have nothing left.
     */
    public Optional<LeasedComparison> next(StudyId study, PersonId worker) {
        var member = ending.mayTake(study, worker);
        var lease = desk.hand(member);
        // What others hold locked for a moment is stepped over; it may have room again when they are done.
        for (int i = 0; lease.isEmpty() && i < PATIENCE && worklist.hasCandidate(member); i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            lease = desk.hand(member);
        }
        if (lease.isEmpty() && !worklist.mayGoOn(member)) {
            ending.nothingLeft(study, worker);
        }
        return lease.map(worklist::show);
    }

    /** The limit of the study that keeps a worker from being handed more, if it is one. */
    public Optional<ReachedCap> reachedCap(StudyId study, PersonId worker) {
        return worklist.reachedCap(study, worker);
    }

    /**
     * Hands out the comparison that is to follow the one on the worker's screen, so that it can be shown without waiting;
     * the same one until it is on the screen. Empty when there is none for now, or nothing on the screen that it could follow.
     */
    public Optional<LeasedComparison> ahead(StudyId study, PersonId worker) {
        return desk.handAhead(ending.mayTake(study, worker)).map(worklist::show);
    }

    /**
     * What stands on the worker's screen, for a full time again: the comparison they have open, or else the one handed out
     * ahead, which from now on is on the screen. Hands out nothing new.
     */
    public Optional<LeaseId> onScreen(StudyId study, PersonId worker) {
        ending.mayTake(study, worker);
        return desk.shown(study, worker).map(Lease::id);
    }

    /** Shows a worker a comparison of theirs, also after its time; refuses everybody else's as unknown. */
    public LeasedComparison leased(LeaseId lease, PersonId worker) {
        return worklist.leased(lease, worker);
    }

    /**
     * Saves an answer for good before it returns. The same answer again gives what was saved; another one is refused. An
     * answer after the lease's time is taken as long as the comparison has room.
     */
    public Saved submit(LeaseId lease, PersonId worker, Verdict verdict) {
        return answers.submit(lease, worker, verdict);
    }

    /**
     * Puts a comparison aside for good, for this worker. Refuses more skips in a row than the study takes, unless the
     * comparison upsets.
     */
    public Skipped skip(LeaseId lease, PersonId worker, Skip skip) {
        return answers.skip(lease, worker, skip);
    }

    /** Puts a comparison aside for a reason in the worker's own words. */
    public Skipped skip(LeaseId lease, PersonId worker, String reason) {
        return skip(lease, worker, Skip.because(reason));
    }

    /**
     * Takes a worker's last standing answer back, if there is one: within ten minutes (by default), and only while at
     * most one later answer stands. Its lease is open again and what they had open meanwhile returns to the queue.
     */
    public Optional<Undone> undoLast(StudyId study, PersonId worker) {
        return returns.undoLast(study, worker);
    }

    /** Takes the answer to a lease back, by the same rules. */
    public Undone undo(LeaseId lease, PersonId worker) {
        return returns.undo(lease, worker);
    }

    /** Gives an open lease its full time again, and with it the one handed out ahead; refuses one that has ended. */
    public LeasedComparison renew(LeaseId lease, PersonId worker) {
        var renewed = desk.renew(lease, worker);
        desk.renewAhead(renewed.study(), worker);
        return worklist.show(renewed);
    }

    /** Gives everything back to the queue that the worker has open, in any study. */
    public void release(PersonId worker) {
        worklist.studies(worker).forEach(study -> returns.release(study, worker));
    }

    /** Counts what the worker has done in a study and what is left for them. */
    public WorkerProgress progress(StudyId study, PersonId worker) {
        return worklist.progress(study, worker);
    }

    /** Returns the worker's own standing answers in a study, the last in front. */
    public List<PastJudgment> history(StudyId study, PersonId worker, int limit) {
        return worklist.history(study, worker, limit);
    }
}
