package org.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-02-01T23:59:35Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2024-02-29T12:00:00Z",
                "2026-03-02T08:05:00.125Z",
                "2026-03-02T08:05+01:30"
            })
    void isWhatJavaReads(String text) throws UnfitRow {
        assertThat(Timestamp.of(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-02-30T23:59:35Z",
                "2016-13-01T23:59:35Z",
                "2016-02-01T24:00:00Z",
                "2016-02-01T23:59:60Z",
                "2016-02-01 23:59:35Z",
                "2016-02-01T23:59:3٥Z",
                "0000-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00+00:01",
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-00:01",
                "yesterday",
                ""
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Timestamp.of(text)).isInstanceOf(UnfitRow.class);
    }

    @Test
    void isNothingWhereNothingIsSaid() throws UnfitRow {
        assertThat(Timestamp.of(null)).isNull();
    }
}
