package org.touchstone.preference.hybrid;

/**
 * How much of the difference between two responses each kind of feature makes up, on average over the training pairs: a regression leans on a kind
 * the more, the larger its features are.
 *
 * @param grams words and characters
 * @param form length and format
 * @param manner the encoder's view of how something is said
 * @param topic its view of what it is about
 */
record Mix(double grams, double form, double manner, double topic) {

    /** Trusts the wording most. */
    static final Mix WORDING = new Mix(1, 0.2, 0.5, 0.5);

    /** Trusts the encoder and the form most. */
    static final Mix MEANING = new Mix(0.2, 0.5, 1, 0.25);
}
