package org.touchstone.datasets.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTests {

    @Test
    void namesAPieceFromItsBeginningOrTheEnd() {
        assertThat(ByteRange.of("bytes=0-0", 10)).isEqualTo(new ByteRange(0, 1));
        assertThat(ByteRange.of("bytes=3-", 10)).isEqualTo(new ByteRange(3, 7));
        assertThat(ByteRange.of("bytes= 3 - 99", 10)).isEqualTo(new ByteRange(3, 7));
        assertThat(ByteRange.of("bytes=-4", 10)).isEqualTo(new ByteRange(6, 4));
        assertThat(ByteRange.of("bytes=-40", 10)).isEqualTo(new ByteRange(0, 10));
    }

    @Test
    void isEmptyBehindTheEnd() {
        assertThat(ByteRange.of("bytes=10-", 10))
                .satisfies(range -> assertThat(range.isEmpty()).isTrue());
        assertThat(ByteRange.of("bytes=12-20", 10))
                .satisfies(range -> assertThat(range.isEmpty()).isTrue());
        assertThat(ByteRange.of("bytes=-0", 10))
                .satisfies(range -> assertThat(range.isEmpty()).isTrue());
    }

    @Test
    void passesOverWhatItDoesNotUnderstand() {
        assertThat(ByteRange.of(null, 10)).isNull();
        assertThat(ByteRange.of("lines=1-2", 10)).isNull();
        assertThat(ByteRange.of("bytes=1-2,4-5", 10)).isNull();
        assertThat(ByteRange.of("bytes=5-2", 10)).isNull();
        assertThat(ByteRange.of("bytes=-", 10)).isNull();
        assertThat(ByteRange.of("bytes=99999999999999999999-", 10)).isNull();
    }
}
