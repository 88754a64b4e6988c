package org.touchstone.evaluation.inquiries;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.evaluation.inquiries.InquiryTable.Kept;
import org.touchstone.support.Progress;
import org.touchstone.support.WorkQueues.Queue;
import org.touchstone.support.WorkQueues.Unworkable;

/** Answers questions that wait, without holding a transaction meanwhile. */
@Component
class Inquiring {

    static final Queue QUESTIONS = new Queue(
            "evaluation.inquiry",
            "id",
            Duration.ofMinutes(5),
            "The work stopped with an error; the application's log has it.",
            "The process that worked it out stopped in the middle, %s times.");

    private final InquiryTable table;
    private final Map<String, InquiryKind<?>> kinds;
    private final Clock clock;

    Inquiring(InquiryTable table, List<InquiryKind<?>> kinds, Clock clock) {
        this.table = table;
        this.kinds = kinds.stream().collect(Collectors.toMap(InquiryKind::name, Function.identity()));
        this.clock = clock;
    }

    void work(UUID id, Progress progress) {
        var job = table.job(id);
        var kind = kinds.get(job.kind());
        if (kind == null) {
            throw new Unworkable("This version of the application does not know such figures.");
        }
        table.finish(job, kind, kept(job.question(), kind, progress));
    }

    /** The digest is taken before the data are read: what comes in between makes the findings count as out of date. */
    private <R> Kept<R> kept(Question question, InquiryKind<R> kind, Progress progress) {
        var digest = kind.digest(question);
        return new Kept<>(kind.compute(question, progress), digest, clock.instant());
    }
}
