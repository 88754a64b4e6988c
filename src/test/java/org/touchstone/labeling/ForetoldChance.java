package org.touchstone.labeling;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What handing out leaves to chance, from a fixed seed, so that a test of chance comes out the same every time. */
@TestConfiguration
class ForetoldChance {

    @Bean
    @Primary
    RandomGenerator foretoldRandom() {
        return new SplittableRandom(2_026);
    }
}
