package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.torch.Tensor;

/** How far one member is: its weights now and at its best, and the loss on the watched pairs after each epoch. */
final class TuningProgress {

    private final List<Double> losses;
    private TuningState now;
    private List<Tensor> best;
    private double tie;
    private double bestTie;

    TuningProgress(TuningState now, List<Tensor> best, List<Double> losses, double[] ties) {
        this.now = now;
        this.best = best;
        this.losses = new ArrayList<>(losses);
        this.tie = ties[0];
        this.bestTie = ties[1];
    }

    /** Before the first epoch. */
    static TuningProgress first(TuningState state) {
        return new TuningProgress(state, state.weights(), List.of(), new double[2]);
    }

    /** Notes the end of an epoch. */
    void passed(TuningState state, double loss) {
        now = state;
        if (losses.stream().allMatch(earlier -> loss < earlier)) {
            best = state.weights();
            bestTie = tie;
        }
        losses.add(loss);
    }

    TuningState now() {
        return now;
    }

    /** The weights after the best epoch; those at the beginning before the first has ended. */
    List<Tensor> best() {
        return best;
    }

    /** After each epoch. */
    List<Double> losses() {
        return List.copyOf(losses);
    }

    int epoch() {
        return losses.size();
    }

    /** How many epochs have passed since the best one. */
    int sinceBest() {
        int at = 0;
        for (int i = 1; i < losses.size(); i++) {
            at = losses.get(i) < losses.get(at) ? i : at;
        }
        return losses.isEmpty() ? 0 : losses.size() - 1 - at;
    }

    /** The logarithm of the tie parameter. */
    double tie() {
        return tie;
    }

    double bestTie() {
        return bestTie;
    }

    void moveTie(double by) {
        tie += by;
    }
}
