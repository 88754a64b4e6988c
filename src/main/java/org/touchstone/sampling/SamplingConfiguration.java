package org.touchstone.sampling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;
import org.touchstone.support.WorkQueues;

/** Queues are ordered, and strategies compared with chance, where pages are served. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class SamplingConfiguration {

    @Bean
    BackgroundWork queueOrdering(WorkQueues queues, OrderingWork work) {
        return new BackgroundWork(
                "ordering-queues", stopping -> queues.next(OrderingWork.ORDERINGS, stopping, work::work));
    }

    @Bean
    BackgroundWork strategyTrialWork(WorkQueues queues, TrialWork work) {
        return new BackgroundWork("strategy-trials", stopping -> queues.next(TrialWork.TRIALS, stopping, work::work));
    }
}
