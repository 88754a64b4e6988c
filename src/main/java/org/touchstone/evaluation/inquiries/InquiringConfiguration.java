package org.touchstone.evaluation.inquiries;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;
import org.touchstone.support.WorkQueues;

/** Questions are worked on where pages are served: there models are loaded anyway. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class InquiringConfiguration {

    @Bean
    BackgroundWork inquiringWork(WorkQueues queues, Inquiring inquiring) {
        return new BackgroundWork("inquiring", stopping -> queues.next(Inquiring.QUESTIONS, stopping, inquiring::work));
    }
}
