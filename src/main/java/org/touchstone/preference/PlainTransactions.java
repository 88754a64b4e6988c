package org.touchstone.preference;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A process that runs one training reads and writes by SQL only, and begins sooner without the object mapping. */
@Configuration(proxyBeanMethods = false)
@Profile(TrainingRun.ROLE)
class PlainTransactions {

    @Bean
    JdbcTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }
}
