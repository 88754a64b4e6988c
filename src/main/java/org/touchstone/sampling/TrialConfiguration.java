package org.touchstone.sampling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;
import org.touchstone.support.WorkQueues;

/** Strategies are compared with chance where pages are served. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class TrialConfiguration {

    @Bean
    BackgroundWork strategyTrialWork(WorkQueues queues, TrialWork work) {
        return new BackgroundWork("strategy-trials", stopping -> queues.next(TrialWork.TRIALS, stopping, work::work));
    }
}
