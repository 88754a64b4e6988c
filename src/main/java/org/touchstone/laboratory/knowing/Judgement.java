package org.touchstone.laboratory.knowing;

import java.util.Arrays;

/** What a judge said of one question, and what came of it. */
final class Judgement {

    private final Asked asked;
    private final String question;
    private final double[] probabilities;
    private final double[] came;

    /**
     * A judgement.
     *
     * @param question its text or name; equal ones are the same question
     * @param probabilities of its choices; of P(True) and P(IK) the only one
     * @param came for each of them 1 if it was right, 0 if not; of P(IK) the share of answers that were right
     */
    Judgement(Asked asked, String question, double[] probabilities, double[] came) {
        this.asked = asked;
        this.question = question;
        this.probabilities = probabilities.clone();
        this.came = came.clone();
    }

    Asked asked() {
        return asked;
    }

    String question() {
        return question;
    }

    double[] probabilities() {
        return probabilities.clone();
    }

    double[] came() {
        return came.clone();
    }

    /** The probabilities of all choices together. */
    double mass() {
        return Arrays.stream(probabilities).sum();
    }
}
