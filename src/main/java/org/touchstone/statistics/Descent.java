package org.touchstone.statistics;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Minimises a smooth function by limited-memory BFGS (Nocedal and Wright, Numerical Optimization, 2006, algorithms 7.4 and 7.5) with a
 * backtracking line search; no chance is involved.
 */
final class Descent {

    private static final int MEMORY = 10;
    private static final int HALVINGS = 40;
    private static final double SUFFICIENT_DECREASE = 1e-4;

    private final Function function;
    private final Deque<Step> steps = new ArrayDeque<>();

    private Descent(Function function) {
        this.function = function;
    }

    /** What is minimised. */
    interface Function {
        /** The value at a point; adds the gradient there to the second array, which comes as zeros. */
        double at(double[] point, double[] gradient);
    }

    /**
     * @param point where it ended
     * @param converged whether no part of the gradient is greater than the tolerance there
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record End(double[] point, double value, int iterations, boolean converged) {}

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Step(double[] point, double[] gradient, double curvature) {}

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Place(double[] point, double value, double[] gradient) {}

    static End from(double[] start, Function function, double tolerance, int iterations) {
        return new Descent(function).descend(start, tolerance, iterations);
    }

    private End descend(double[] start, double tolerance, int iterations) {
        var here = at(start.clone());
        int i = 0;
        while (i < iterations && greatest(here.gradient()) > tolerance) {
            var next = search(here, direction(here.gradient()));
            if (!(next.value() < here.value())) {
                if (steps.isEmpty()) {
                    break;
                }
                steps.clear();
                continue;
            }
            remember(here, next);
            here = next;
            i++;
        }
        return new End(here.point(), here.value(), i, greatest(here.gradient()) <= tolerance);
    }

    private Place at(double[] point) {
        var gradient = new double[point.length];
        return new Place(point, function.at(point, gradient), gradient);
    }

    private Place search(Place from, double[] direction) {
        double slope = dot(from.gradient(), direction);
        double length = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(direction, direction))) : 1;
        for (int i = 0; i < HALVINGS; i++) {
            var next = at(sum(from.point(), direction, length));
            if (next.value() <= from.value() + SUFFICIENT_DECREASE * length * slope) {
                return next;
            }
            length /= 2;
        }
        return from;
    }

    private void remember(Place from, Place to) {
        var step = new Step(
                sum(to.point(), from.point(), -1),
                sum(to.gradient(), from.gradient(), -1),
                dot(sum(to.point(), from.point(), -1), sum(to.gradient(), from.gradient(), -1)));
        if (step.curvature() > 0) {
            steps.addFirst(step);
        }
        if (steps.size() > MEMORY) {
            steps.removeLast();
        }
    }

    private double[] direction(double[] gradient) {
        var direction = sum(new double[gradient.length], gradient, -1);
        var factors = new ArrayDeque<Double>();
        for (var step : steps) {
            double factor = dot(step.point(), direction) / step.curvature();
            factors.addFirst(factor);
            add(direction, step.gradient(), -factor);
        }
        if (!steps.isEmpty()) {
            var latest = steps.getFirst();
            double scale = latest.curvature() / dot(latest.gradient(), latest.gradient());
            direction = sum(new double[gradient.length], direction, scale);
        }
        for (var oldestFirst = steps.descendingIterator(); oldestFirst.hasNext(); ) {
            var step = oldestFirst.next();
            double back = dot(step.gradient(), direction) / step.curvature();
            add(direction, step.point(), factors.removeFirst() - back);
        }
        return direction;
    }

    private static double greatest(double[] vector) {
        double greatest = 0;
        for (double part : vector) {
            greatest = Math.max(greatest, Math.abs(part));
        }
        return greatest;
    }

    private static double[] sum(double[] one, double[] other, double factor) {
        var sum = one.clone();
        add(sum, other, factor);
        return sum;
    }

    private static void add(double[] to, double[] other, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * other[i];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
