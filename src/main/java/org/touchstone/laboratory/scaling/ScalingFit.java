package org.touchstone.laboratory.scaling;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The plane accuracy = a + b ln P + c ln D through points by least squares, each coefficient only where the points can tell it: b needs two
 * sizes of models, c two amounts of data.
 *
 * @param intercept a
 * @param size b, by ln P; not a number where all models are as large
 * @param data c, by ln D; not a number where all learned from as many comparisons
 */
record ScalingFit(double intercept, double size, double data) {

    /** One model: the natural logarithms of its size and of its data, and its accuracy. */
    record Point(double lnP, double lnD, double accuracy) {}

    static ScalingFit of(Point[] points) {
        double meanP = mean(points, Point::lnP);
        double meanD = mean(points, Point::lnD);
        double meanA = mean(points, Point::accuracy);
        double pp = mean(points, point -> square(point.lnP() - meanP));
        double dd = mean(points, point -> square(point.lnD() - meanD));
        double pd = mean(points, point -> (point.lnP() - meanP) * (point.lnD() - meanD));
        double pa = mean(points, point -> (point.lnP() - meanP) * (point.accuracy() - meanA));
        double da = mean(points, point -> (point.lnD() - meanD) * (point.accuracy() - meanA));
        double size = Double.NaN;
        double data = Double.NaN;
        if (pp > 0 && dd > 0) {
            double determinant = pp * dd - pd * pd;
            boolean told = determinant > 1e-9 * pp * dd;
            size = told ? (dd * pa - pd * da) / determinant : Double.NaN;
            data = told ? (pp * da - pd * pa) / determinant : da / dd;
        } else if (dd > 0) {
            data = da / dd;
        } else if (pp > 0) {
            size = pa / pp;
        }
        return new ScalingFit(meanA - orZero(size) * meanP - orZero(data) * meanD, size, data);
    }

    private static double mean(Point[] points, ToDoubleFunction<Point> of) {
        return Arrays.stream(points).mapToDouble(of).average().orElse(Double.NaN);
    }

    private static double square(double number) {
        return number * number;
    }

    private static double orZero(double number) {
        return Double.isNaN(number) ? 0 : number;
    }
}
