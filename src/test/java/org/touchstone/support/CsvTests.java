package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void writesOneLineWithAnEmptyCellForWhatIsMissing() {
        assertThat(Csv.row("amber-14", 3, null, new BigDecimal("-1.50"), true)).isEqualTo("amber-14,3,,-1.50,true");
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(Csv.row("a,b", "say \"so\"", "two\nlines")).isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"})
    void letsNoTextPassForAFormula(String text) {
        assertThat(Csv.row(text)).contains("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1+1", "''-1", "\t", "'", "''", "it's", "'quoted'", "", "a=1"})
    void whatStandsInFrontCanBeTakenAwayAgain(String text) {
        var cell = Csv.row(text);
        assertThat(Csv.unguarded(cell)).isEqualTo(text);
        assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }
}
