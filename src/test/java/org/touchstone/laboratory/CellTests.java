package org.touchstone.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.format.Printer;
import org.touchstone.support.Phrase;

@SpringBootTest
class CellTests {

    private final Printer<Phrase> printer;

    CellTests(@Autowired Printer<Phrase> printer) {
        this.printer = printer;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        seed=2 share=0.1 weight=10.0 | seed 2, share 0.1, weight 10.0 | Startwert 2, Anteil 0.1, Gewicht 10.0
        family=frozen pairs=1200 | frozen, pairs: 1200 | eingefroren, Paare: 1200
        asked=knowledge | P(IK) | P(IK)
        asked=choices | choices | Auswahl
        asked=truth | P(True) | P(True)
        before=binarised model=half-million | first learned: good or bad, half a million numbers | zuerst gelernt: gut oder schlecht, eine halbe Million Zahlen
        """)
    void isToldInTheLanguageOfWhoeverReads(String place, String english, String german) {
        var cell = new Cell(parsed(place), 1);

        assertThat(said(cell, Locale.ENGLISH)).isEqualTo(english);
        assertThat(said(cell, Locale.GERMAN)).isEqualTo(german);
    }

    private static Map<String, String> parsed(String place) {
        return Stream.of(place.split(" ", -1))
                .map(along -> along.split("=", 2))
                .collect(Collectors.toMap(along -> along[0], along -> along[1], (one, _) -> one, TreeMap::new));
    }

    private String said(Cell cell, Locale locale) {
        return cell.said().stream().map(phrase -> printer.print(phrase, locale)).collect(Collectors.joining(", "));
    }
}
