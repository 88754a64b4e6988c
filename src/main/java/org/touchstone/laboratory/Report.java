package org.touchstone.laboratory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Lines over a horizontal axis, or where {@code discrete} points over words. */
    public record Chart(Phrase title, Axis x, Axis y, List<Line> lines, boolean discrete) {

        public Chart {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An axis.
     *
     * @param title with the unit
     */
    public record Axis(Phrase title, Scale scale) {}

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
    }

    /**
     * A point with its 95% interval.
     *
     * @param low null together with {@code high} where nothing is known about precision
     * @param word what stands for {@code x} on an axis of words; null on others
     */
    public record Point(
            double x,
            double y,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Phrase word) {

        public Point(double x, double y, @Nullable Double low, @Nullable Double high) {
            this(x, y, low, high, null);
        }
    }

    /**
     * A table of numbers; with {@code heat} its cells are tinted by their value.
     *
     * @param corner what the rows are
     * @param decimals how many decimals its numbers have
     */
    public record Table(Phrase title, Phrase corner, List<Phrase> columns, List<Row> rows, int decimals, boolean heat) {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
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
