package org.touchstone.datasets;

import tools.jackson.databind.node.ObjectNode;

/**
 * One of several equal folds is the test part and the others are for training: with the same seed, the snapshots of all folds cross-validate.
 *
 * @param folds how many there are, 2 to 20
 * @param fold which of them is the test part, from 1
 * @param validationFold whether the next one, after the last the first, is for validation; this takes at least 3 folds
 */
public record SplitFolds(int folds, int fold, boolean validationFold) implements SplitPlan {

    public SplitFolds {
        UnfitPolicy.unlessWithin("split.folds", folds, validationFold ? 3 : 2, 20);
        UnfitPolicy.unlessWithin("split.fold", fold, 1, folds);
    }

    @Override
    public Split at(double draw) {
        int drawn = (int) (draw * folds) + 1;
        if (drawn == fold) {
            return Split.TEST;
        }
        return validationFold && drawn == fold % folds + 1 ? Split.VALIDATION : Split.TRAIN;
    }

    @Override
    public double share(Split split) {
        return switch (split) {
            case TRAIN -> (folds - (validationFold ? 2.0 : 1.0)) / folds;
            case VALIDATION -> (validationFold ? 1.0 : 0.0) / folds;
            case TEST -> 1.0 / folds;
        };
    }

    @Override
    public void describe(ObjectNode json) {
        json.put("folds", folds).put("fold", fold).put("validationFold", validationFold);
    }
}
