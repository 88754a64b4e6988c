package org.touchstone.evaluation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;

/** Measurements are worked on where pages are served: there models are loaded anyway. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class MeasuringConfiguration {

    @Bean
    BackgroundWork measuringWork(Measuring measuring) {
        return new BackgroundWork("measuring", measuring::next);
    }

    @Bean
    BackgroundWork curveDrawing(CurveWork work) {
        return new BackgroundWork("learning-curves", _ -> work.next());
    }
}
