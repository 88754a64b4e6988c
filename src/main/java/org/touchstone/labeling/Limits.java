package org.touchstone.labeling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.touchstone.labeling.ReachedCap.Kind;

/**
 * How much of a study one worker may judge. What they hold open counts as judged, so that no limit is ever passed; repeats
 * count like everything else.
 */
@Component
class Limits {

    private final TallyTable tallies;
    private final OpenLeases open;
    private final CandidateTable candidates;
    private final Times times;

    Limits(TallyTable tallies, OpenLeases open, CandidateTable candidates, Times times) {
        this.tallies = tallies;
        this.open = open;
        this.candidates = candidates;
        this.times = times;
    }

    /** The limit on what a worker may judge in all or in a day, if the next comparison would pass it. */
    Optional<ReachedCap> reached(Member member) {
        var caps = member.assignment().caps();
        if (caps.total() == 0 && caps.perDay() == 0) {
            return Optional.empty();
        }
        int held = held(member);
        if (caps.total() > 0 && tallies.inStudy(member.study(), member.id()) + held >= caps.total()) {
            return Optional.of(new ReachedCap(Kind.TOTAL, caps.total(), null));
        }
        var today = LocalDate.ofInstant(times.now(), ZoneOffset.UTC);
        if (caps.perDay() > 0 && tallies.onDay(member.study(), member.id(), today) + held >= caps.perDay()) {
            var tomorrow = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return Optional.of(new ReachedCap(Kind.PER_DAY, caps.perDay(), tomorrow));
        }
        return Optional.empty();
    }

    /** How many comparisons the worker has open in the study. */
    int held(Member member) {
        return open.of(member.study(), member.id()).size();
    }

    /** Whether an answer of an earlier day could not be given again today, because today is full. */
    boolean isDayFull(Member member, Instant judgedAt) {
        int most = member.assignment().caps().perDay();
        var today = LocalDate.ofInstant(times.now(), ZoneOffset.UTC);
        return most > 0
                && today.isAfter(LocalDate.ofInstant(judgedAt, ZoneOffset.UTC))
                && tallies.onDay(member.study(), member.id(), today) >= most;
    }

    /** The limit that keeps back whatever the queue still holds for a worker who was handed nothing. */
    Optional<ReachedCap> behindNothing(Member member) {
        return reached(member).or(() -> keptBack(member));
    }

    private Optional<ReachedCap> keptBack(Member member) {
        var caps = member.assignment().caps();
        if (caps.perConversation() + caps.perSources() == 0 || !candidates.isAnyBeyondCaps(member)) {
            return Optional.empty();
        }
        return Optional.of(
                caps.perConversation() > 0
                        ? new ReachedCap(Kind.PER_CONVERSATION, caps.perConversation(), null)
                        : new ReachedCap(Kind.PER_SOURCES, caps.perSources(), null));
    }
}
