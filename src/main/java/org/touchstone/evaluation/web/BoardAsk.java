package org.touchstone.evaluation.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.leaderboards.Judge;
import org.touchstone.evaluation.leaderboards.Variant;

/**
 * How somebody wants to see a leaderboard.
 *
 * @param by who judges; everybody, or the labels of a snapshot, where it is left out
 * @param variant plain where it is left out
 * @param anchor whose rating is 0; the source with the most votes where it is left out
 * @param beside another board to compare with, as {@link OtherBoard} writes it
 */
record BoardAsk(
        @Nullable String by,
        @Nullable String variant,
        @Nullable String anchor,
        @Nullable String beside) {

    Judge judge(String otherwise) {
        return Judge.named(given(by) ? String.valueOf(by) : otherwise);
    }

    Variant asked() {
        return given(variant) ? Variant.named(String.valueOf(variant)) : Variant.PLAIN;
    }

    @Nullable
    OtherBoard other() {
        return given(beside) ? OtherBoard.read(String.valueOf(beside)) : null;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
