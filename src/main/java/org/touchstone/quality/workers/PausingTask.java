package org.touchstone.quality.workers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether a rule proposes to pause somebody. */
@Configuration(proxyBeanMethods = false)
class PausingTask {

    private static final Logger log = LoggerFactory.getLogger(PausingTask.class);

    @Bean
    RecurringTask<Void> workerPausing(Pausing pausing) {
        return Tasks.recurring("worker-pausing", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> pausing.studies().forEach(study -> {
                    try {
                        pausing.sweep(study);
                    } catch (RuntimeException failure) {
                        log.error("Nobody could be paused by rule in study {}", study, failure);
                    }
                }));
    }
}
