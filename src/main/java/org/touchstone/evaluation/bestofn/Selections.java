package org.touchstone.evaluation.bestofn;

import org.springframework.stereotype.Service;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.inquiries.Answer;
import org.touchstone.evaluation.inquiries.Inquiries;
import org.touchstone.evaluation.inquiries.Question;
import org.touchstone.preference.ModelId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Says what the best of n responses by a model is worth; worked out in the background, kept until judgments come or go. */
@Service
public class Selections {

    private static final int MOST = 64;

    private final Inquiries inquiries;
    private final SelectionKind kind;

    Selections(Inquiries inquiries, SelectionKind kind) {
        this.inquiries = inquiries;
        this.kind = kind;
    }

    /**
     * What chooses and what judges.
     *
     * @param proxy the model that chooses
     * @param most the greatest n; 0 for the most responses that at least half of the prompts have
     */
    public record Choice(ModelId proxy, Gold gold, int most) {

        public Choice {
            if (most != 0 && (most < 2 || most > MOST)) {
                throw new BadMost(most);
            }
        }
    }

    /** Among the responses of a study, which its people put beside each other. Not to be asked in a transaction that only reads. */
    public Answer<Selection> among(StudyId study, Choice choice) {
        return inquiries.find(kind, new Question(study, null, choice.proxy(), how(choice)));
    }

    /** Among the responses of a snapshot. Not to be asked in a transaction that only reads. */
    public Answer<Selection> among(SnapshotId snapshot, Choice choice) {
        return inquiries.find(kind, new Question(null, snapshot, choice.proxy(), how(choice)));
    }

    private static String how(Choice choice) {
        return new How(choice.gold(), choice.most()).text();
    }

    private static final class BadMost extends Refusal.Invalid {
        BadMost(int most) {
            super("bad-most", "n", "n is from 2 to %d, but was %d".formatted(MOST, most), MOST);
        }
    }
}
