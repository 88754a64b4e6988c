package org.touchstone.evaluation.scorings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;

/** Snapshots are scored where pages are served: there models are loaded anyway. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class ScoringConfiguration {

    @Bean
    BackgroundWork snapshotScoring(ScoringWork work) {
        return new BackgroundWork("scoring-snapshots", work::next);
    }
}
