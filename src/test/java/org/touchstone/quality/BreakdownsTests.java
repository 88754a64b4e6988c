package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Outline;
import org.touchstone.quality.Breakdown.By;
import org.touchstone.quality.Breakdown.Part;
import org.touchstone.studies.Team;

class BreakdownsTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The n-th comparison that was made up is n characters longer in its second response than in its first, and so on. */
    private static @Nullable Outline[] outlines(Ballots ballots, int unlike) {
        var numbers = IntStream.range(0, ballots.comparisons().size())
                .boxed()
                .collect(Collectors.toMap(Votes::comparison, number -> number));
        return ballots.comparisons().stream()
                .map(id -> outline(id, numbers.getOrDefault(id, 0), unlike))
                .toArray(Outline[]::new);
    }

    private static Outline outline(ComparisonId id, int number, int unlike) {
        boolean other = number < unlike;
        return new Outline(
                id, 100, 100 + number, other ? "zoe" : "ann", "bob", other ? "a.jsonl" : null, other ? NOON : null);
    }

    private static Map<By, Breakdown> all(Votes votes, int unlike, Map<PersonId, Team> teams) {
        var ballots = votes.ballots();
        return new Breakdowns(ballots, outlines(ballots, unlike), teams)
                .all().stream().collect(Collectors.toMap(Breakdown::by, breakdown -> breakdown));
    }

    private static Breakdown by(By by, Votes votes, int unlike) {
        var found = all(votes, unlike, Map.of()).get(by);
        return found == null ? new Breakdown(by, List.of(), 0) : found;
    }

    @Test
    void quartersHoldAQuarterEachAndSayTheirBounds() {
        var parts =
                by(By.LENGTH_GAP, new Votes().times(4, "11").times(4, "12"), 0).parts();

        assertThat(parts).extracting(Part::name).containsExactly("0–1", "2–3", "4–5", "6–7");
        assertThat(parts).extracting(Part::comparisons).containsOnly(2);
        assertThat(parts).extracting(part -> part.leaveOneOut().value()).containsExactly(1.0, 1.0, 0.0, 0.0);
    }

    @Test
    void lengthIsOfBothResponsesTogether() {
        assertThat(by(By.LENGTH, new Votes().times(4, "11"), 0).parts())
                .extracting(Part::name)
                .containsExactly("200", "201", "202", "203");
    }

    @Test
    void strengthIsTheMeanOfAComparison() {
        var votes = new Votes().strength(3).times(4, "11").strength(1).times(4, "12");

        var parts = by(By.STRENGTH, votes, 0).parts();

        assertThat(parts).extracting(Part::name).containsExactly("1", "3");
        assertThat(parts).extracting(part -> part.leaveOneOut().value()).containsExactly(0.0, 1.0);
    }

    @Test
    void sourcesStandByNameAndNotByPlaceAndTheMostJudgedInFront() {
        var parts = by(By.SOURCES, new Votes().times(2, "11").times(3, "12"), 2).parts();

        assertThat(parts).extracting(Part::name).containsExactly("ann / bob", "bob / zoe");
        assertThat(parts).extracting(Part::comparisons).containsExactly(3, 2);
        assertThat(parts).extracting(Part::judgments).containsExactly(6, 4);
    }

    @Test
    void filesAreKnownByNameAndDay() {
        assertThat(by(By.FILE, new Votes().times(2, "11").times(3, "12"), 2).parts())
                .extracting(Part::name)
                .containsExactly("", "a.jsonl, 2026-03-02");
    }

    @Test
    void teamsAreMeasuredAmongThemselves() {
        var blue = new Team("blue");
        var teams = Map.of(Votes.worker(0), blue, Votes.worker(1), blue);

        var byTeam =
                all(new Votes().times(5, "1122").times(5, "1112"), 0, teams).get(By.TEAM);

        assertThat(byTeam).isNotNull();
        var parts = byTeam.parts();
        assertThat(parts).extracting(Part::name).containsExactly("", "blue");
        assertThat(parts).extracting(part -> part.leaveOneOut().value()).containsExactly(0.5, 1.0);
        assertThat(parts).extracting(Part::judgments).containsExactly(20, 20);
    }

    @Test
    void whatIsNotDividedIsNotShown() {
        var found = all(new Votes().times(5, "11").on("1."), 0, Map.of());

        assertThat(found.keySet()).doesNotContain(By.ASPECT, By.STRENGTH, By.TEAM, By.SOURCES, By.FILE);
    }

    @Test
    void theAlphaOfAPartIsSymmetrised() {
        // Two of four pairs differ: 1 - (n - 1) * 4 / (4 * 4) with n = 8 labels, four of each kind under both namings.
        var parts = by(By.SOURCES, new Votes().times(2, "11").on("12").on("21").times(2, "11"), 4)
                .parts();

        assertThat(parts.getFirst().nominal().value()).isCloseTo(1 - 7 * 4 / 32.0, within(1e-12));
    }
}
