package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTests {

    /** To four decimals these are method 5 of Newcombe (1998), table I; the digits are those of scipy's proportion_ci. */
    @ParameterizedTest
    @CsvSource({
        "0, 20, 0.0, 0.16843347098308548",
        "1, 29, 0.0008726468835971072, 0.17764429548841465",
        "15, 148, 0.05784401008344802, 0.16165049034947895",
        "81, 263, 0.25273674558504283, 0.3676219226013474",
        "20, 20, 0.8315665290169145, 1.0",
        "5400, 10000, 0.5301711284835076, 0.5498055635520109"
    })
    void isThatOfScipy(int successes, int trials, double low, double high) {
        var interval = ClopperPearson.interval(successes, trials, 0.95);

        assertThat(interval.low()).isEqualTo(low, within(1e-9));
        assertThat(interval.high()).isEqualTo(high, within(1e-9));
    }

    @Test
    void neverCoversLessThanItsLevel() {
        int n = 25;
        Interval[] intervals = IntStream.rangeClosed(0, n)
                .mapToObj(k -> ClopperPearson.interval(k, n, 0.9))
                .toArray(Interval[]::new);
        for (double p = 0.02; p < 1; p += 0.02) {
            double truth = p;
            double covered = IntStream.rangeClosed(0, n)
                    .filter(k -> intervals[k].contains(truth))
                    .mapToDouble(k -> Binomial.atLeast(k, n, truth) - (k == n ? 0 : Binomial.atLeast(k + 1, n, truth)))
                    .sum();
            assertThat(covered).as("coverage at %s", p).isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void withoutTrialsNothingIsKnown() {
        assertThat(ClopperPearson.interval(0, 0, 0.95)).isEqualTo(new Interval(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.interval(3, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.interval(1, 2, 95));
    }
}
