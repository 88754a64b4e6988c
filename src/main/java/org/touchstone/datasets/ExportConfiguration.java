package org.touchstone.datasets;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;

/** Files are described and prepared where pages are served: there they are downloaded. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class ExportConfiguration {

    @Bean
    BackgroundWork describingWork(Describing describing) {
        return new BackgroundWork("describing", describing::next);
    }

    @Bean
    RecurringTask<Void> snapshotDraftClearing(SnapshotDrafts drafts) {
        return Tasks.recurring("snapshot-draft-clearing", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> drafts.clear());
    }

    @Bean
    BackgroundWork preparingWork(Preparing preparing) {
        return new BackgroundWork("preparing", preparing::next);
    }
}
