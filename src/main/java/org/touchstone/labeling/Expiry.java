package org.touchstone.labeling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back leases whose time ran out also where nobody asks for work, so that counts on pages are right. */
@Configuration(proxyBeanMethods = false)
class Expiry {

    @Bean
    RecurringTask<Void> leaseExpiry(LeaseTable leases, Times times, TransactionTemplate transaction) {
        return Tasks.recurring("lease-expiry", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> transaction.executeWithoutResult(_ -> leases.expire(null, times.now())));
    }
}
