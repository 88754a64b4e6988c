package org.touchstone.laboratory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.runs.RunKind;

/** Experiments as a kind of runs. */
@Configuration(proxyBeanMethods = false)
class LaboratoryRuns {

    static final RunKind KIND =
            new RunKind("experiment", "laboratory.experiment", "laboratory.experiment_log", ExperimentRun.ROLE);

    @Bean
    RunKind experimentRuns() {
        return KIND;
    }
}
