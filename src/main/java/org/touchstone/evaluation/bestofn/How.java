package org.touchstone.evaluation.bestofn;

/**
 * How a choice is judged, as the row of an inquiry keeps it: {@code GOLD/MOST}.
 *
 * @param most the greatest n; 0 for the most responses that half of the prompts have
 */
record How(Gold gold, int most) {

    static How read(String text) {
        var parts = text.split("/", 2);
        return new How(Gold.named(parts[0]), Integer.parseInt(parts[1]));
    }

    String text() {
        return gold.slug() + "/" + most;
    }
}
