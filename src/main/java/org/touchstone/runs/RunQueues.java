package org.touchstone.runs;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queues of all kinds of runs, which share what a machine may run at once. */
@Component
@Transactional
class RunQueues {

    private final JdbcClient sql;
    private final Map<RunKind, RunQueue> queues;

    RunQueues(JdbcClient sql, List<RunKind> kinds) {
        this.sql = sql;
        this.queues = kinds.stream().collect(Collectors.toMap(Function.identity(), kind -> new RunQueue(sql, kind)));
    }

    /** Takes the run that waits longest, of whatever kind, unless this host is busy with as many as it may run at once. */
    Optional<Claim> claim(String host, int most) {
        // Several supervisors of one host, each counting before another's claim is seen, would run too many.
        sql.sql("select pg_advisory_xact_lock(hashtext('runs.claim ' || ?))")
                .param(host)
                .query()
                .listOfRows();
        if (queues.values().stream().mapToInt(queue -> queue.running(host)).sum() >= most) {
            return Optional.empty();
        }
        return queues.values().stream()
                .filter(queue -> queue.oldest().isPresent())
                .sorted(Comparator.comparing(queue -> queue.oldest().orElseThrow()))
                .flatMap(queue -> queue.claim(host).stream())
                .findFirst();
    }

    /** The processes that are said to run on the host, of whatever kind. */
    List<Long> processes(String host) {
        return queues.values().stream()
                .flatMap(queue -> queue.processes(host).stream())
                .toList();
    }

    /** Settles runs of which nobody has been heard for too long. */
    void takeOverSilent() {
        queues.values().forEach(RunQueue::takeOverSilent);
    }

    void vouch(Claim claim, long pid) {
        of(claim).vouch(claim, pid);
    }

    Optional<Boolean> overdue(Claim claim, Duration patience) {
        return of(claim).overdue(claim, patience);
    }

    void ended(Claim claim, String reason) {
        of(claim).ended(claim, reason);
    }

    void failed(Claim claim, String reason) {
        of(claim).failed(claim, reason);
    }

    void putBack(Claim claim) {
        of(claim).putBack(claim);
    }

    private RunQueue of(Claim claim) {
        return Optional.ofNullable(queues.get(claim.kind())).orElseThrow();
    }
}
