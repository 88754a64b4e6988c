package org.touchstone.labeling.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.touchstone.accounts.People;
import org.touchstone.studies.Studies;

/** Makes the demo study where there is no study yet; {@code TOUCHSTONE_DEMO=false} leaves the place empty. */
@Component
@Profile("web")
@ConditionalOnProperty("touchstone.demo")
class FirstVisit implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstVisit.class);
    private static final long LOCK = 0x70756368_64656d6fL;

    private final DemoStudy demo;
    private final Studies studies;
    private final People people;
    private final JdbcClient sql;
    private final TransactionOperations transactions;

    FirstVisit(DemoStudy demo, Studies studies, People people, JdbcClient sql, TransactionOperations transactions) {
        this.demo = demo;
        this.studies = studies;
        this.people = people;
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(_ -> createOnce());
    }

    /** Processes that start together take turns; the second one finds a study and does nothing. */
    private void createOnce() {
        sql.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        if (studies.all().isEmpty()) {
            demo.create(people.firstAdmin());
            LOG.info("Made a demo study; set TOUCHSTONE_DEMO=false to go without");
        }
    }
}
