package org.touchstone.preference.djl;

/**
 * A conversation and a response as the encoder reads them.
 *
 * @param tokens with the marks around both
 * @param start where the response begins; where it is empty, where the conversation does
 */
@SuppressWarnings("ArrayRecordComponent") // tokens in bulk, never compared as values
record Window(int[] tokens, int start) {}
