package org.touchstone.labeling.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;

class RateTests {

    @ParameterizedTest
    @CsvSource({
        "12.50, hour, 3600, 12.50",
        "12.50, hour, 1800, 6.25",
        "9, hour, 754.3, 1.89",
        "10, hour, 1.8, 0.01",
        "10, hour, 1.7, 0.00",
        "'0,12', judgment, 3600, 0.84",
        "0.125, judgment, 0, 0.88",
        "0, hour, 3600, 0.00",
    })
    void paysToTheHundredth(String amount, String per, double seconds, String expected) {
        assertThat(Rate.of(amount, per, "EUR").pay(work(7, seconds))).isEqualByComparingTo(expected);
    }

    @Test
    void losesNothingInHoursOfWork() {
        var work = work(1, 40 * 3600 + 0.001);
        assertThat(Rate.of("15.60", "hour", "USD").pay(work)).isEqualByComparingTo("624.00");
    }

    @ParameterizedTest
    @CsvSource({
        "ten, hour, EUR, rate",
        "-1, hour, EUR, rate",
        "1e9, hour, EUR, rate",
        "100001, hour, EUR, rate",
        "NaN, hour, EUR, rate",
        "1, day, EUR, per",
        "1, hour, euro, currency",
        "1, hour, '=E', currency",
    })
    void refusesWhatIsNoRate(String amount, String per, String currency, String field) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> Rate.of(amount, per, currency))
                .matches(refusal -> field.equals(refusal.field()));
    }

    private static WorkDone work(int judgments, double seconds) {
        var active = Duration.ofMillis(Math.round(seconds * 1000));
        return new WorkDone(PersonId.random(), judgments, 0, new WorkDone.Time(active, null, null, null));
    }
}
