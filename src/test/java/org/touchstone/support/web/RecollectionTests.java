package org.touchstone.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** Sentences that were kept in English, and numbers, in the reader's language. */
class RecollectionTests {

    private final Catalogue catalogue = new Catalogue(true);
    private final PhrasePrinter printer = new PhrasePrinter(catalogue, new Recollection(catalogue));

    @Test
    void saysAKeptSentenceInAnotherLanguage() {
        assertThat(recalled("figures.why.", "no label prefers a response"))
                .isEqualTo("kein Etikett zieht eine Antwort vor");
    }

    @Test
    void keepsWhatStandsInTheGaps() {
        assertThat(recalled("sampling.reason.", "my {own} model gives the first response 48%: uncertainty 0.98"))
                .isEqualTo("my {own} model gibt der ersten Antwort 48\u00a0%: Unsicherheit 0,98");
        assertThat(recalled("evaluation.slices.named.turns.", "4 user turns or more"))
                .isEqualTo("4 Beiträge der Person oder mehr");
        assertThat(recalled("evaluation.slices.named.strength.", "over 1, up to 2 steps"))
                .isEqualTo("über 1 bis 2 Stufen");
    }

    @Test
    void leavesASentenceThatItDoesNotKnowAsItIs() {
        assertThat(recalled("figures.why.", "no label prefers a response, it seems"))
                .isEqualTo("no label prefers a response, it seems");
        assertThat(recalled("evaluation.rivals.named.", "")).isEmpty();
    }

    @Test
    void looksOnlyUnderTheBeginningOfAKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> Phrase.recalled("figures.why", "there are no values"));
    }

    @Test
    void writesFiguresAsTheLanguageDoes() {
        var figure = new Figure(0.079, 0.04, 1.118, null);
        assertThat(german(figure.percent())).isEqualTo("7,9\u00a0%");
        assertThat(german(figure.points())).isEqualTo("+7,9");
        assertThat(german(figure.percentInterval())).isEqualTo("4,0 bis 111,8\u00a0%");
        assertThat(german(figure.interval(3))).isEqualTo("0,040 bis 1,118");
        assertThat(german(Figure.decimal(Double.POSITIVE_INFINITY, 2))).isEqualTo("unendlich");
        assertThat(german(Figure.missing("there are no values").percent())).isEqualTo("–");
    }

    @Test
    void readsInEnglishAsTheFigureItself() {
        var figure = new Figure(-0.079, -0.12, -0.04, null);
        assertThat(printer.print(figure.points(), Locale.ENGLISH))
                .isEqualTo(figure.points().toString());
        assertThat(printer.print(figure.percentInterval(), Locale.ENGLISH))
                .isEqualTo(figure.percentInterval().toString());
    }

    private String recalled(String beginning, String sentence) {
        return german(Phrase.recalled(beginning, sentence));
    }

    private String german(Phrase phrase) {
        return printer.print(phrase, Locale.GERMAN);
    }
}
