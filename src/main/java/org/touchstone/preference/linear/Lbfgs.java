package org.touchstone.preference.linear;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/**
 * Minimises a smooth convex function by limited-memory BFGS (Nocedal and Wright 2006, algorithms 7.4 and 7.5) with a backtracking line
 * search; no chance is involved.
 */
final class Lbfgs {

    private static final int MEMORY = 8;
    private static final double SUFFICIENT_DECREASE = 1e-4;

    private final Function function;
    private final Deque<Step> history = new ArrayDeque<>();

    private Lbfgs(Function function) {
        this.function = function;
    }

    /** What is minimised. */
    interface Function {
        /** The value at a point; the gradient there is written into the second array. */
        double at(double[] point, double[] gradient);
    }

    /** Two successive points' and gradients' differences, and the inverse of their inner product. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Step(double[] point, double[] gradient, double inverse) {}

    /** The minimum as reached when the gradient is shorter than the tolerance times its first length, or after so many iterations. */
    static double[] minimum(Function function, double[] start, double tolerance, int iterations) {
        return new Lbfgs(function).descend(start.clone(), tolerance, iterations);
    }

    private double[] descend(double[] start, double tolerance, int iterations) {
        var point = start;
        var gradient = new double[point.length];
        double value = function.at(point, gradient);
        double goal = tolerance * Math.max(norm(gradient), 1e-12);
        for (int i = 0; i < iterations && norm(gradient) > goal; i++) {
            var direction = direction(gradient);
            var nextGradient = new double[point.length];
            var next = new double[point.length];
            double reached = search(new Line(point, direction, value, dot(gradient, direction)), next, nextGradient);
            if (!(reached < value)) {
                return point;
            }
            remember(difference(next, point), difference(nextGradient, gradient));
            point = next;
            gradient = nextGradient;
            value = reached;
        }
        return point;
    }

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Line(double[] from, double[] direction, double value, double slope) {}

    private double search(Line line, double[] next, double[] gradient) {
        double length = history.isEmpty() ? 1 / Math.max(1, norm(line.direction())) : 1;
        for (int i = 0; i < 40; i++) {
            for (int k = 0; k < next.length; k++) {
                next[k] = line.from()[k] + length * line.direction()[k];
            }
            double value = function.at(next, gradient);
            if (value <= line.value() + SUFFICIENT_DECREASE * length * line.slope()) {
                return value;
            }
            length /= 2;
        }
        return line.value();
    }

    private double[] direction(double[] gradient) {
        var direction = new double[gradient.length];
        addTo(direction, gradient, -1);
        var factors = new ArrayList<Double>();
        for (var step : history) {
            double factor = step.inverse() * dot(step.point(), direction);
            factors.add(factor);
            addTo(direction, step.gradient(), -factor);
        }
        if (!history.isEmpty()) {
            var latest = history.getFirst();
            double scale = 1 / (latest.inverse() * dot(latest.gradient(), latest.gradient()));
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        int age = history.size();
        for (var steps = history.descendingIterator(); steps.hasNext(); ) {
            var step = steps.next();
            addTo(direction, step.point(), factors.get(--age) - step.inverse() * dot(step.gradient(), direction));
        }
        return direction;
    }

    private void remember(double[] point, double[] gradient) {
        double curvature = dot(point, gradient);
        if (curvature > 0) {
            history.addFirst(new Step(point, gradient, 1 / curvature));
        }
        if (history.size() > MEMORY) {
            history.removeLast();
        }
    }

    private static double[] difference(double[] left, double[] right) {
        var difference = left.clone();
        addTo(difference, right, -1);
        return difference;
    }

    private static void addTo(double[] sum, double[] term, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * term[i];
        }
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
