package org.touchstone.datasets;

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
    BackgroundWork preparingWork(Preparing preparing) {
        return new BackgroundWork("preparing", preparing::next);
    }
}
