package org.touchstone.preference.djl;

import org.touchstone.preference.learning.Shares;

/**
 * What the encoder reads of a candidate, and where it stands in the response.
 *
 * @param conversation the tokens of the conversation between two marks
 * @param response the tokens of the response between two marks
 * @param joint the tokens of the conversation and, before the last mark, those of the response
 * @param spans where each token of the response begins and ends in it, in turn; the last ones may be cut off in the sequences
 */
@SuppressWarnings("ArrayRecordComponent") // tokens in bulk, never compared as values
record Reading(int[] conversation, int[] response, int[] joint, int[] spans) {

    /** Which sequence is meant. */
    enum Where {
        RESPONSE,
        JOINT,
        NOWHERE
    }

    /** Gives the response's characters what its tokens in a sequence add; returns what is added outside of the response. */
    double spread(float[] added, Where where, Shares shares) {
        int read = where == Where.NOWHERE ? 0 : Math.min(spans.length / 2, response.length - 2);
        int start = where == Where.JOINT ? joint.length - 1 - read : 1;
        double outside = 0;
        for (int i = 0; i < added.length; i++) {
            int token = i - start;
            if (token >= 0 && token < read && spans[2 * token] < spans[2 * token + 1]) {
                shares.spread(spans[2 * token], spans[2 * token + 1], added[i]);
            } else {
                outside += added[i];
            }
        }
        return outside;
    }
}
