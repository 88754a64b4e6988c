package org.touchstone.labeling.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.transaction.support.TransactionOperations;
import org.touchstone.accounts.People;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Queue;
import org.touchstone.labeling.QueueEntry;
import org.touchstone.labeling.simulation.SimulationRequest;
import org.touchstone.labeling.simulation.SimulationView.Status;
import org.touchstone.labeling.simulation.Simulations;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Needs a database in which nobody has made a study. */
@SpringBootTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class FirstVisitTests {

    @Autowired
    DemoStudy demo;

    @Autowired
    Studies studies;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Queue queue;

    @Autowired
    Labeling labeling;

    @Autowired
    Judgments judgments;

    @Autowired
    Simulations simulations;

    @Test
    void makesOneDemoStudyThatACrowdCanFinish() throws InterruptedException {
        visit();
        visit();

        assertThat(studies.all()).hasSize(1).allMatch(study -> study.demo());
        var study = studies.all().getFirst().id();
        var entries = queue.entries(study, 1000);
        assertThat(entries).hasSizeGreaterThanOrEqualTo(40).allMatch(entry -> entry.overlap() == 3);
        assertThat(entries.stream().filter(QueueEntry::gold)).hasSizeBetween(6, 10);
        assertThat(labeling.next(study, people.firstAdmin())).isPresent();

        labeling.release(people.firstAdmin());
        simulate(study);
        assertThat(judgments.of(study)).hasSize(entries.size() * 3).allMatch(judgment -> judgment.simulated());
        assertThat(agreement(study)).isBetween(0.52, 0.90);
    }

    private void visit() {
        new FirstVisit(demo, studies, people, sql, transactions).run(new DefaultApplicationArguments());
    }

    private void simulate(StudyId study) throws InterruptedException {
        simulations.start(study, new SimulationRequest(8, null, 0.8, 1), people.firstAdmin());
        while (simulations.find(study).orElseThrow().running()) {
            Thread.sleep(20);
        }
        assertThat(simulations.find(study).orElseThrow().status()).isEqualTo(Status.DONE);
    }

    /** The share of pairs of judgments of one comparison that agree. */
    private double agreement(StudyId study) {
        var byComparison =
                judgments.of(study).stream().collect(Collectors.groupingBy(judgment -> judgment.comparison()));
        return byComparison.values().stream()
                .flatMap(own -> own.stream()
                        .flatMap(one -> own.stream()
                                .filter(two -> !one.equals(two))
                                .map(two -> one.outcome() == two.outcome() ? 1 : 0)))
                .mapToInt(same -> same)
                .average()
                .orElseThrow();
    }
}
