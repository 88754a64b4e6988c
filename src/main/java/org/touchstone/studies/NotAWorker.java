package org.touchstone.studies;

import org.touchstone.support.Refusal;

class NotAWorker extends Refusal.Conflict {
    NotAWorker(String pseudonym) {
        super("not-a-worker", pseudonym + " may not judge: the role worker is missing", pseudonym);
    }
}
