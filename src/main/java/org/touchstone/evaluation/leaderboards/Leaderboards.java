package org.touchstone.evaluation.leaderboards;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.touchstone.evaluation.inquiries.Answer;
import org.touchstone.evaluation.inquiries.Inquiries;

/**
 * Ranks what wrote the responses of a study or snapshot, by people, labels or a model. Boards are kept until judgments come or go; in large
 * studies, and by a model, they are worked out in the background.
 */
@Service
public class Leaderboards {

    private final Inquiries inquiries;
    private final BoardKind kind;

    Leaderboards(Inquiries inquiries, BoardKind kind) {
        this.inquiries = inquiries;
        this.kind = kind;
    }

    /** The newest board and what is done to bring it up to date. Not to be asked in a transaction that only reads. */
    public Answer<Board> find(Subject subject, Judge judge) {
        return inquiries.find(kind, subject.by(judge));
    }

    /** A board that was worked out before, up to date or not. */
    public Optional<Board> atHand(Subject subject, Judge judge) {
        return inquiries.atHand(kind, subject.by(judge));
    }
}
