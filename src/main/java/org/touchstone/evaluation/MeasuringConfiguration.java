package org.touchstone.evaluation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;
import org.touchstone.support.WorkQueues;

/** Measurements are worked on where pages are served: there models are loaded anyway. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class MeasuringConfiguration {

    @Bean
    BackgroundWork measuringWork(WorkQueues queues, Measuring measuring) {
        return new BackgroundWork(
                "measuring", stopping -> queues.next(Measuring.MEASUREMENTS, stopping, measuring::work));
    }

    @Bean
    BackgroundWork curveDrawing(CurveWork work) {
        return new BackgroundWork("learning-curves", _ -> work.next());
    }
}
