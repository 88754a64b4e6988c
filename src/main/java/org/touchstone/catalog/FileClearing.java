package org.touchstone.catalog;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes files that nobody used in time. */
@Configuration(proxyBeanMethods = false)
class FileClearing {

    @Bean
    RecurringTask<Void> stagedFileClearing(StagedFiles files) {
        return Tasks.recurring("staged-file-clearing", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> files.clear());
    }
}
