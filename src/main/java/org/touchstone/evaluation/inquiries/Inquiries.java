package org.touchstone.evaluation.inquiries;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.touchstone.evaluation.inquiries.InquiryTable.Kept;
import org.touchstone.support.Progress;

/**
 * Finds figures that take a while. They are kept: asking again for what rests on the same data costs a look at a row. New ones are worked out
 * at once where that is quick, else in the background, one job for each question.
 */
@Service
public class Inquiries {

    private final InquiryTable table;
    private final Clock clock;

    Inquiries(InquiryTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Returns the newest findings, up to date or not, and has them brought up to date. Must not be called in a transaction that only reads. */
    public <R> Answer<R> find(InquiryKind<R> kind, Question question) {
        var digest = kind.digest(question);
        var newest = table.newest(kind, question);
        if (newest.filter(kept -> kept.digest().equals(digest)).isPresent()) {
            return answer(newest, null);
        }
        if (kind.isQuick(question)) {
            var kept = new Kept<>(kind.compute(question, Progress.UNHEARD), digest, clock.instant());
            table.keep(kind, question, kept);
            return answer(Optional.of(kept), null);
        }
        table.ask(kind, question, digest, clock.instant());
        return answer(newest, table.work(kind, question));
    }

    /** Returns the newest findings, up to date or not, without doing anything about it. */
    public <R> Optional<R> atHand(InquiryKind<R> kind, Question question) {
        return table.newest(kind, question).map(Kept::findings);
    }

    private static <R> Answer<R> answer(Optional<Kept<R>> newest, Answer.@Nullable Work work) {
        return new Answer<>(
                newest.map(Kept::findings).orElse(null),
                newest.map(Kept::foundAt).orElse(null),
                work);
    }
}
