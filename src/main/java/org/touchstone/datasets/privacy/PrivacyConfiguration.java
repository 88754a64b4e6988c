package org.touchstone.datasets.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;
import org.touchstone.support.WorkQueues;

/** Texts are looked through where pages are served. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class PrivacyConfiguration {

    @Bean
    BackgroundWork scanningWork(WorkQueues queues, Scanning scanning) {
        return new BackgroundWork("personal-data", stopping -> queues.next(Scanning.SCANS, stopping, scanning::work));
    }
}
