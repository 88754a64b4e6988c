package org.touchstone.quality.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;
import org.touchstone.support.WorkQueues;

/** StudyReports are worked out where pages are served. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class ReportingConfiguration {

    @Bean
    BackgroundWork reportingWork(WorkQueues queues, Reporting reporting) {
        return new BackgroundWork("reporting", stopping -> queues.next(Reporting.REPORTS, stopping, reporting::work));
    }
}
