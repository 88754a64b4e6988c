package org.touchstone;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The application: every module in one process, web pages, API and trainer. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Touchstone {

    static void main(String[] args) {
        SpringApplication.run(Touchstone.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
