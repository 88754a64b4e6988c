package org.touchstone;

import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The application: every module in one process, web pages, API and trainer. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Touchstone {

    /** People are answered in their own language; the machine's must not write other digits into addresses, files and the database. */
    static void main(String[] args) {
        Locale.setDefault(Locale.ENGLISH);
        SpringApplication.run(Touchstone.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
