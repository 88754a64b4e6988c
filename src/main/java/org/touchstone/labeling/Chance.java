package org.touchstone.labeling;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What handing out leaves to chance, nobody can foretell. */
@Configuration(proxyBeanMethods = false)
class Chance {

    @Bean
    RandomGenerator handingRandom() {
        return new SecureRandom();
    }
}
