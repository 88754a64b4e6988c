package org.touchstone.laboratory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * What an experiment's findings say.
 *
 * @param charts to look at
 * @param tables to read, and to take away as CSV
 * @param claims the shapes that the paper saw, and whether these data show them
 * @param remarks what must be known to read it, such as what was left out
 */
public record Report(List<Chart> charts, List<Table> tables, List<Claim> claims, List<Phrase> remarks) {

    public Report {
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
        claims = List.copyOf(claims);
        remarks = List.copyOf(remarks);
    }

    /** Lines over a horizontal axis. */
    public record Chart(Phrase title, Axis x, Axis y, List<Line> lines) {

        public Chart {
            lines = List.copyOf(lines);
        }

        /** Where along the horizontal axis any line has a point, from left to right. */
        public List<Double> places() {
            return lines.stream()
                    .flatMap(line -> line.points().stream())
                    .map(Point::x)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * An axis.
     *
     * @param title with the unit
     */
    public record Axis(Phrase title, Scale scale) {

        /** A number on the axis as it is read. */
        public Phrase said(double number) {
            if (scale == Scale.PERCENT) {
                return Figure.percent(number, 1);
            }
            return Figure.decimal(number, number == Math.rint(number) ? 0 : 2);
        }
    }

    /** How an axis is divided and its numbers are written. */
    public enum Scale {
        PLAIN,
        LOGARITHMIC,
        /** Shares of one, written as percentages. */
        PERCENT
    }

    /** Points of one condition, from left to right. */
    public record Line(Phrase name, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }

        /** The point at a place; null where the line has none. */
        public @Nullable Point at(double place) {
            return points.stream()
                    .filter(point -> point.x() == place)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A point with its 95% interval.
     *
     * @param low null together with {@code high} where nothing is known about precision
     */
    public record Point(
            double x,
            double y,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * A table of numbers; its cells are tinted by their value where that is wanted.
     *
     * @param corner what the rows are
     * @param decimals how many decimals its numbers have
     */
    public record Table(
            Phrase title, Phrase corner, List<Phrase> columns, List<Row> rows, int decimals, boolean tinted) {

        private static final int HOTTEST = 5;
        private static final double LARGE = 1_000;

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** How far a value lies between the least and the greatest of the table, in steps from 0 to {@value #HOTTEST}. */
        public int heat(double value) {
            var all = rows.stream()
                    .flatMap(row -> row.values().stream())
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .summaryStatistics();
            double range = all.getMax() - all.getMin();
            return range == 0 ? 0 : (int) Math.round(HOTTEST * (value - all.getMin()) / range);
        }

        /** A value as it is read; large ones without decimals. */
        public Phrase said(double value) {
            return Figure.decimal(value, Math.abs(value) < LARGE ? decimals : 0);
        }
    }

    /** A row; a value is null where there is none. */
    public record Row(Phrase name, List<@Nullable Double> values) {

        public Row {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * Something that the paper saw.
     *
     * @param shape what it saw, in words
     * @param evidence the numbers here, with their interval
     */
    public record Claim(Phrase shape, Shown shown, Phrase evidence) {}

    /** Whether the data at hand show it. */
    public enum Shown {
        YES,
        /** The interval holds both the shape and its absence. */
        UNDECIDED,
        /** The data show the opposite. */
        NO,
        /** The cells that it rests on are not done yet, or were not asked for. */
        UNKNOWN;

        /** By the 95% interval of a difference that is positive where the shape is there. */
        public static Shown ofDifference(double low, double high) {
            if (Double.isNaN(low) || Double.isNaN(high)) {
                return UNKNOWN;
            }
            if (low > 0) {
                return YES;
            }
            return high < 0 ? NO : UNDECIDED;
        }
    }
}
