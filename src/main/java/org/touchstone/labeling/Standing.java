package org.touchstone.labeling;

/**
 * Which judgments of a study stand, second showings included.
 *
 * @param all everybody's
 * @param human those of people, without simulated workers
 */
public record Standing(State all, State human) {

    /**
     * The standing judgments of some workers.
     *
     * @param judgments how many there are
     * @param changes how many were ever given or taken back, which only grows
     * @param digest sixteen letters that name the very judgments: the same letters, the same judgments
     */
    public record State(long judgments, long changes, String digest) {}
}
