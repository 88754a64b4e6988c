package org.touchstone.processes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.touchstone.processes.Client.Answer;

/** What programs were answered: the judgments that were acknowledged, by their leases, and how often which status came. */
final class Journal {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final ConcurrentMap<String, String> judgments = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Integer> absences = new ConcurrentHashMap<>();

    void answered(int status) {
        statuses.merge(status, 1, Integer::sum);
    }

    void refusedForNow(Answer answer) {
        refusals.add(answer.status() + " " + answer.body());
    }

    void away(IOException failure) {
        absences.merge(failure.getClass().getSimpleName(), 1, Integer::sum);
    }

    /** Every answer to one lease must name the same judgment. */
    void acknowledged(String lease, String judgment) {
        var before = judgments.putIfAbsent(lease, judgment);
        if (before != null && !before.equals(judgment)) {
            throw new AssertionError("Lease " + lease + " has the judgments " + before + " and " + judgment);
        }
    }

    void awaitAcknowledged(int count) {
        await(count + " judgments").atMost(PATIENCE).until(() -> judgments.size() >= count);
    }

    /** The judgments acknowledged so far. */
    Set<String> judgments() {
        return Set.copyOf(judgments.values());
    }

    int serverErrors() {
        return statuses.entrySet().stream()
                .filter(each -> each.getKey() >= 500)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The different texts that came with server errors. */
    Set<String> refusals() {
        return Set.copyOf(refusals);
    }

    @Override
    public String toString() {
        return "answers by status %s, without an answer %s".formatted(new TreeMap<>(statuses), absences);
    }
}
