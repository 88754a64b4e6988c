package org.touchstone.laboratory;

/** The experiment was asked to stop, or belongs to another process now. */
public final class ExperimentStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExperimentStopped() {
        super("The experiment is to stop");
    }
}
