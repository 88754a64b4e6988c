package org.touchstone.studies;

/**
 * How far a worker has read what a study tells them, by version; 0 stands for none.
 *
 * @param consent the consent text in force
 * @param agreed the last one that they agreed to
 * @param guidelines the guidelines in force
 * @param read the last ones that they say they have read
 */
public record Briefed(int consent, int agreed, int guidelines, int read) {

    /** Whether they have agreed to the text in force. */
    public boolean hasAgreed() {
        return agreed == consent;
    }

    /** Whether they have read the guidelines in force. */
    public boolean hasRead() {
        return read == guidelines;
    }
}
