package org.touchstone.quality.bias;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Counts made by hand, in the order of {@link Feature}: characters, items of lists, headings, passages in bold, blocks of code. */
class LooksTests {

    @Test
    void plainTextHasOnlyLength() {
        assertThat(Looks.of("Two words")).containsExactly(9, 0, 0, 0, 0);
        assertThat(Looks.of("")).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void charactersAreWhatPeopleCount() {
        assertThat(Looks.of("äöü🙂")).startsWith(4);
    }

    @Test
    void itemsAreMarkedOrNumberedAndMayBeIndented() {
        var list = "- one\n* two\n+ three\n  1. four\n12) five\n-six\n1.seven\n2026 was a year";

        assertThat(Looks.of(list)).containsExactly(list.length(), 5, 0, 0, 0);
    }

    @Test
    void headingsHaveOneToSixSignsAndASpace() {
        var text = "# One\n###### Six\n####### Seven\n#hashtag\nin # the middle";

        assertThat(Looks.of(text)).containsExactly(text.length(), 0, 2, 0, 0);
    }

    @Test
    void boldIsCountedByPassage() {
        var text = "**one** and __two__ and ** three ** and **four five**";

        assertThat(Looks.of(text)).containsExactly(text.length(), 0, 0, 3, 0);
    }

    @Test
    void whatStandsInCodeIsNoHeadingAndNoList() {
        var text = "# Title\n```python\n# comment\n- x\n**kwargs**\n```\n- item\n~~~\ncode\n~~~";

        assertThat(Looks.of(text)).containsExactly(text.length(), 1, 1, 0, 2);
    }

    @Test
    void aDifferenceIsTheFirstLessTheSecond() {
        assertThat(Looks.difference("# A\n- b", "**c**")).containsExactly(2, 1, 1, -1, 0);
    }
}
