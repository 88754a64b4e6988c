package org.touchstone.quality;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Outline;
import org.touchstone.quality.Breakdown.By;
import org.touchstone.quality.Breakdown.Part;
import org.touchstone.statistics.KrippendorffAlpha;
import org.touchstone.statistics.KrippendorffAlpha.Metric;
import org.touchstone.statistics.LeaveOneOut;
import org.touchstone.studies.Team;

/** Divides the judgments of a study and measures the agreement of each part. */
final class Breakdowns {

    /** As many parts as a table of them can be read. */
    private static final int MOST_PARTS = 20;

    private static final int QUARTERS = 4;

    private final Ballots ballots;
    private final @Nullable Outline[] outlines;
    private final Map<PersonId, Team> teams;

    /**
     * Judgments with what is known around them.
     *
     * @param outlines one for each comparison of the ballots; null where nothing is known
     * @param teams of the members of the study
     */
    Breakdowns(Ballots ballots, @Nullable Outline[] outlines, Map<PersonId, Team> teams) {
        this.ballots = ballots;
        this.outlines = outlines;
        this.teams = Map.copyOf(teams);
    }

    /** Every breakdown with more than one part, and that by aspects if there are any. */
    List<Breakdown> all() {
        return Stream.of(
                        aspects(),
                        quarters(By.STRENGTH, this::strength),
                        quarters(By.LENGTH, comparison -> length(comparison, Breakdowns::together)),
                        quarters(By.LENGTH_GAP, comparison -> length(comparison, Breakdowns::apart)),
                        named(By.SOURCES, Breakdowns::sources),
                        named(By.FILE, Breakdowns::file),
                        byTeam())
                .filter(breakdown -> breakdown.parts().size() > (breakdown.by() == By.ASPECT ? 0 : 1))
                .toList();
    }

    private Breakdown aspects() {
        var parts = ballots.aspects().stream()
                .map(name -> part(
                        name,
                        ballots.units(
                                ballot -> ballots.aspect(name, ballot) != Ballots.SILENT,
                                ballot -> ballots.aspect(name, ballot))))
                .toList();
        return new Breakdown(By.ASPECT, parts, 0);
    }

    private Breakdown byTeam() {
        var names = ballots.workers().stream().map(this::team).toList();
        var parts = names.stream()
                .distinct()
                .sorted()
                .map(name -> part(
                        name,
                        ballots.units(
                                ballot -> names.get(ballots.worker(ballot)).equals(name), ballots::code)))
                .filter(part -> part.comparisons() > 0)
                .toList();
        return new Breakdown(By.TEAM, parts, 0);
    }

    private String team(PersonId worker) {
        return teams.getOrDefault(worker, Team.NONE).name();
    }

    /** Comparisons with a number in four parts of about the same size, and fewer where numbers recur. */
    private Breakdown quarters(By by, IntToDoubleFunction number) {
        var known = several()
                .filter(comparison -> !Double.isNaN(number.applyAsDouble(comparison)))
                .boxed()
                .toList();
        double[] ordered =
                known.stream().mapToDouble(number::applyAsDouble).sorted().toArray();
        double[] limits = IntStream.rangeClosed(1, QUARTERS)
                .filter(_ -> ordered.length > 0)
                .mapToDouble(quarter -> ordered[Math.max(0, quarter * ordered.length / QUARTERS - 1)])
                .distinct()
                .toArray();
        var members = known.stream()
                .collect(Collectors.groupingBy(
                        comparison -> place(limits, number.applyAsDouble(comparison)),
                        TreeMap::new,
                        Collectors.toList()));
        return new Breakdown(
                by,
                members.values().stream()
                        .map(some -> part(bounds(some, number), units(some)))
                        .toList(),
                0);
    }

    private static int place(double[] limits, double number) {
        return Math.toIntExact(IntStream.range(0, limits.length)
                .filter(limit -> limits[limit] < number)
                .count());
    }

    private static String bounds(List<Integer> members, IntToDoubleFunction number) {
        var numbers = members.stream().mapToDouble(number::applyAsDouble).summaryStatistics();
        var low = written(numbers.getMin());
        var high = written(numbers.getMax());
        return low.equals(high) ? low : low + "–" + high;
    }

    private static String written(double number) {
        double rounded = Math.round(10 * number) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Comparisons by what they are called, the most of a name in front. */
    private Breakdown named(By by, Function<Outline, String> name) {
        var members = several()
                .filter(comparison -> outlines[comparison] != null)
                .boxed()
                .collect(Collectors.groupingBy(
                        comparison -> name.apply(Objects.requireNonNull(outlines[comparison])),
                        TreeMap::new,
                        Collectors.toList()));
        var parts = members.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(MOST_PARTS)
                .map(entry -> part(entry.getKey(), units(entry.getValue())))
                .toList();
        return new Breakdown(by, parts, members.size() - parts.size());
    }

    /** The comparisons with at least two judgments. */
    private IntStream several() {
        return IntStream.range(0, ballots.comparisons().size())
                .filter(comparison -> ballots.from(comparison + 1) - ballots.from(comparison) >= 2);
    }

    private int[][] units(List<Integer> comparisons) {
        IntUnaryOperator code = ballots::code;
        return comparisons.stream()
                .map(comparison -> IntStream.range(ballots.from(comparison), ballots.from(comparison + 1))
                        .map(code)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static Part part(String name, int[][] units) {
        return new Part(
                name,
                AgreementFigures.withTwo(units),
                Stream.of(units)
                        .filter(unit -> unit.length >= 2)
                        .mapToInt(unit -> unit.length)
                        .sum(),
                AgreementFigures.estimate(LeaveOneOut.statistic(units)),
                AgreementFigures.estimate(KrippendorffAlpha.symmetrised(units, Metric.NOMINAL, code -> -code)));
    }

    private double strength(int comparison) {
        return IntStream.range(ballots.from(comparison), ballots.from(comparison + 1))
                .map(ballot -> Math.abs(ballots.strength(ballot)))
                .average()
                .orElse(Double.NaN);
    }

    private double length(int comparison, ToDoubleFunction<Outline> measured) {
        var outline = outlines[comparison];
        return outline == null ? Double.NaN : measured.applyAsDouble(outline);
    }

    private static double together(Outline outline) {
        return (double) outline.first() + outline.second();
    }

    private static double apart(Outline outline) {
        return Math.abs((double) outline.first() - outline.second());
    }

    private static String sources(Outline outline) {
        var first = outline.firstSource();
        var second = outline.secondSource();
        return first == null || second == null
                ? ""
                : Stream.of(first, second).sorted().collect(Collectors.joining(" / "));
    }

    private static String file(Outline outline) {
        var at = outline.broughtAt();
        return at == null
                ? ""
                : outline.file() + ", " + at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
