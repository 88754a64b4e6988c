package org.touchstone.preference.learning;

/** Hears how a training run is going; may throw {@link TrainingStopped} from either method to end the run between two steps. */
public interface Progress {

    /** One point of a curve, such as the validation log-loss of member 2 after epoch 7. */
    void metric(String series, int step, double value);

    /** How much of the whole run is done, in [0, 1]. */
    void done(double share);

    /** Hears a part of the run that begins when this share of the whole is done and goes on to the end. */
    default Progress from(double share) {
        return part(share, 1);
    }

    /** Hears a part of the run that begins when one share of the whole is done and ends with another. */
    default Progress part(double from, double to) {
        var whole = this;
        return new Progress() {
            @Override
            public void metric(String series, int step, double value) {
                whole.metric(series, step, value);
            }

            @Override
            public void done(double part) {
                whole.done(from + (to - from) * part);
            }
        };
    }

    /** Hears nothing and never stops the run. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void metric(String series, int step, double value) {}

            @Override
            public void done(double share) {}
        };
    }
}
