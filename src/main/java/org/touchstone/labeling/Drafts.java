package org.touchstone.labeling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;

/**
 * Keeps what workers have chosen and typed before they submit it, so that it is there again in another tab, in another
 * browser and after sign-in. A draft goes when its comparison is answered or skipped, and after some days.
 */
@Service
public class Drafts {

    /** The most that a draft holds: bytes of names and values. */
    public static final int MOST_BYTES = 64 * 1024;

    private final DraftTable drafts;
    private final Times times;

    Drafts(DraftTable drafts, Times times) {
        this.drafts = drafts;
        this.times = times;
    }

    /** Keeps a draft in place of the one before; tells when. Refuses one that is too large, and leases of other people. */
    @Transactional
    public Instant save(LeaseId lease, PersonId worker, Map<String, String> fields) {
        int bytes = fields.entrySet().stream()
                .mapToInt(field -> size(field.getKey()) + size(field.getValue()))
                .sum();
        if (bytes > MOST_BYTES || fields.toString().indexOf('\0') >= 0) {
            throw new InvalidDraft();
        }
        var draft = new Draft(fields, times.now());
        if (!drafts.save(lease, worker, draft)) {
            throw new UnknownLease();
        }
        return draft.savedAt();
    }

    /** Returns the draft for a comparison of this worker's, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(LeaseId lease, PersonId worker) {
        return drafts.find(lease, worker);
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Clears away what nobody came back to. */
    @Configuration(proxyBeanMethods = false)
    static class Clearing {

        @Bean
        RecurringTask<Void> draftClearing(DraftTable drafts, Times times) {
            return Tasks.recurring("draft-clearing", FixedDelay.of(Duration.ofHours(6)))
                    .execute((_, _) -> drafts.deleteOlderThan(times.draftsBegin()));
        }
    }
}
