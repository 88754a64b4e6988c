package org.touchstone.preference.learning;

/** Ends a training run that somebody asked to stop. */
public final class TrainingStopped extends RuntimeException {

    public TrainingStopped() {
        super("The run was asked to stop");
    }
}
