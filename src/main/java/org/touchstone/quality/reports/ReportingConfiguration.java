package org.touchstone.quality.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;

/** StudyReports are worked out where pages are served. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class ReportingConfiguration {

    @Bean
    BackgroundWork reportingWork(Reporting reporting) {
        return new BackgroundWork("reporting", reporting::next);
    }
}
