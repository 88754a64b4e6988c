package org.touchstone.preference.djl;

import org.touchstone.preference.learning.Shares;

/**
 * What the encoder reads of a candidate, and where it stands in the response.
 *
 * @param spans where each token of the response begins and ends in it, in turn; the last ones may be cut off in the window
 */
@SuppressWarnings("ArrayRecordComponent") // places in bulk, never compared as values
record Reading(Window window, int[] spans) {

    /** Gives the response's characters what its tokens add; returns what is added outside of the response. */
    double spread(float[] added, Shares shares) {
        int read = Math.min(spans.length / 2, window.tokens().length - 1 - window.start());
        double outside = 0;
        for (int i = 0; i < added.length; i++) {
            int token = i - window.start();
            if (token >= 0 && token < read && spans[2 * token] < spans[2 * token + 1]) {
                shares.spread(spans[2 * token], spans[2 * token + 1], added[i]);
            } else {
                outside += added[i];
            }
        }
        return outside;
    }
}
