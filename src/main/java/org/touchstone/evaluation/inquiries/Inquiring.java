package org.touchstone.evaluation.inquiries;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.touchstone.evaluation.inquiries.InquiryTable.Job;
import org.touchstone.evaluation.inquiries.InquiryTable.Kept;
import org.touchstone.support.Refusal;

/** Answers claimed questions from beginning to end, without holding a transaction meanwhile. */
@Component
class Inquiring {

    private static final Logger log = LoggerFactory.getLogger(Inquiring.class);

    private final InquiryTable table;
    private final Map<String, InquiryKind<?>> kinds;
    private final Clock clock;

    Inquiring(InquiryTable table, List<InquiryKind<?>> kinds, Clock clock) {
        this.table = table;
        this.kinds = kinds.stream().collect(Collectors.toMap(InquiryKind::name, Function.identity()));
        this.clock = clock;
    }

    /**
     * Works on the question that has waited longest; says whether there was one.
     *
     * @param stopping asked between steps; once it says yes the question is left to somebody else
     */
    boolean next(BooleanSupplier stopping) {
        var now = clock.instant();
        table.failAbandoned(now);
        var claimed = table.claim(now);
        claimed.ifPresent(job -> work(job, stopping));
        return claimed.isPresent();
    }

    private void work(Job job, BooleanSupplier stopping) {
        var kind = kinds.get(job.kind());
        if (kind == null) {
            table.fail(job, "This version of the application does not know such figures.", clock.instant());
            return;
        }
        try {
            table.finish(job, kind, kept(job, kind, stopping));
        } catch (Stopped _) {
            table.release(job);
        } catch (Refusal refusal) {
            table.fail(job, String.valueOf(refusal.getMessage()), clock.instant());
        } catch (RuntimeException failure) {
            log.error("The question {} failed", job, failure);
            table.fail(job, "The work stopped with an error; the application's log has it.", clock.instant());
        }
    }

    /** The digest is taken before the data are read: what comes in between makes the findings count as out of date. */
    private <R> Kept<R> kept(Job job, InquiryKind<R> kind, BooleanSupplier stopping) {
        var digest = kind.digest(job.question());
        var findings = kind.compute(job.question(), (done, total) -> {
            if (stopping.getAsBoolean()) {
                throw new Stopped();
            }
            table.beat(job, done, total, clock.instant());
        });
        return new Kept<>(findings, digest, clock.instant());
    }

    /** The process is about to end. */
    private static final class Stopped extends RuntimeException {}
}
