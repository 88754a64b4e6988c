package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The example of Dawid and Skene, Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm, 1979: 45 patients and five
 * anaesthetists, of whom the first saw every form three times.
 */
class DawidSkene1979Tests {

    /** A patient a line, an observer a word, a grade a digit. */
    private static final String GRADES = """
        111 1 1 1 1
        333 4 3 3 4
        112 2 1 2 2
        222 3 1 2 1
        222 3 2 2 2
        222 3 3 2 2
        122 2 1 1 1
        333 3 4 3 3
        222 2 2 2 3
        232 2 2 2 3
        444 4 4 4 4
        222 3 3 4 3
        111 1 1 1 1
        222 3 2 1 2
        121 1 1 1 1
        111 2 1 1 1
        111 1 1 1 1
        111 1 1 1 1
        222 2 2 2 1
        222 1 3 2 2
        222 2 2 2 2
        222 2 2 2 1
        222 3 2 2 2
        221 2 2 2 2
        111 1 1 1 1
        111 1 1 1 1
        232 2 2 2 2
        111 1 1 1 1
        111 1 1 1 1
        112 1 1 2 1
        111 1 1 1 1
        333 3 2 3 3
        111 1 1 1 1
        222 2 2 2 2
        222 3 2 3 2
        433 4 3 4 3
        221 2 2 3 2
        232 3 2 3 3
        333 3 4 3 2
        111 1 1 1 1
        111 1 1 1 1
        121 2 1 1 1
        232 2 2 2 2
        121 1 1 1 1
        222 2 2 2 2
        """;

    private final Aggregation fit = DawidSkene.fit(labels(), 0, 1);

    @Test
    void reproducesTheFrequenciesOfTheGrades() {
        assertThat(frequency(0)).isEqualTo(0.40, within(0.005));
        assertThat(frequency(1)).isEqualTo(0.42, within(0.005));
        assertThat(frequency(2)).isEqualTo(0.11, within(0.005));
        assertThat(frequency(3)).isEqualTo(0.07, within(0.005));
    }

    @Test
    void reproducesTheErrorRatesOfTheFirstObserver() {
        // Grade 4, of three patients only, is left out: we had no copy of the paper at hand to tell .44 and .56 apart.
        double[][] published = {{0.89, 0.11, 0, 0}, {0.07, 0.88, 0.05, 0}, {0, 0.34, 0.66, 0}};

        for (int grade = 0; grade < published.length; grade++) {
            for (int said = 0; said < 4; said++) {
                assertThat(fit.answers().probability(0, 0, said, grade))
                        .as("says %d of %d", said + 1, grade + 1)
                        .isEqualTo(published[grade][said], within(0.0051));
            }
        }
    }

    @Test
    void convergesBeforeTheLimit() {
        assertThat(fit.converged()).isTrue();
        assertThat(fit.iterations()).isLessThan(500);
    }

    private double frequency(int grade) {
        double sum = 0;
        for (double[] row : fit.posterior()) {
            sum += row[grade];
        }
        return sum / fit.posterior().length;
    }

    private static Labels labels() {
        var item = new ArrayList<Integer>();
        var worker = new ArrayList<Integer>();
        var label = new ArrayList<Integer>();
        var patients = GRADES.lines().toList();
        for (int patient = 0; patient < patients.size(); patient++) {
            var observers = patients.get(patient).split(" ", -1);
            for (int observer = 0; observer < observers.length; observer++) {
                for (char grade : observers[observer].toCharArray()) {
                    item.add(patient);
                    worker.add(observer);
                    label.add(grade - '1');
                }
            }
        }
        return new Labels(45, 5, 4, ints(item), ints(worker), ints(label));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
