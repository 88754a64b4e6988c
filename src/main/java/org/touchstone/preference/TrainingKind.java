package org.touchstone.preference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.runs.RunKind;

/** Trainings as a kind of runs. */
@Configuration(proxyBeanMethods = false)
class TrainingKind {

    static final RunKind KIND =
            new RunKind("training", "preference.training_run", "preference.run_log", TrainingRun.ROLE);

    @Bean
    RunKind trainings() {
        return KIND;
    }
}
