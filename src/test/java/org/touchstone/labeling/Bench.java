package org.touchstone.labeling;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;

/** What labelling tests work on: people, studies, and comparisons that say which response is the first. */
record Bench(People people, Studies studies, Catalog catalog, Imports imports, Queue queue) {

    static final String FIRST = "The first response";
    static final String SECOND = "The second response";

    private static final AtomicInteger made = new AtomicInteger();

    @TestConfiguration
    static class Beans {

        @Bean
        Bench bench(People people, Studies studies, Catalog catalog, Imports imports, Queue queue) {
            return new Bench(people, studies, catalog, imports, queue);
        }

        @Bean
        @Primary
        Clock movableClock() {
            return new MovableClock();
        }
    }

    PersonId researcher() {
        return people.create(new NewPerson("Researcher", null, Set.of(Role.RESEARCHER), false))
                .id();
    }

    PersonId worker(StudyId study) {
        var worker =
                people.createSimulatedWorker("Worker " + made.incrementAndGet()).id();
        studies.join(study, worker);
        return worker;
    }

    List<PersonId> workers(StudyId study, int count) {
        var workers = new ArrayList<PersonId>();
        for (int i = 0; i < count; i++) {
            workers.add(worker(study));
        }
        return workers;
    }

    /** A running study of graded comparisons with ties. */
    StudyId study(int comparisons, int overlap) {
        var study = studies.create(settings(overlap), researcher());
        queue.enqueue(study, comparisons(comparisons));
        return study;
    }

    /** A running study with other rules. */
    StudyId study(int comparisons, Rules rules) {
        var study = studies.create(settings(1, rules), researcher());
        queue.enqueue(study, comparisons(comparisons));
        return study;
    }

    List<ComparisonId> comparisons(int count) {
        var request = new ImportRequest("by hand", PairFormat.NATIVE, researcher());
        var pairs = new ArrayList<CandidatePair>();
        for (int i = 0; i < count; i++) {
            var question = List.of(new Turn(Speaker.USER, "Question " + made.incrementAndGet()));
            pairs.add(new CandidatePair(
                    new Conversation(question), new Response(FIRST, "one"), new Response(SECOND, "two"), null));
        }
        return catalog.addAll(imports.begin(request), pairs);
    }

    static StudySettings settings(int overlap) {
        return settings(overlap, Rules.usual());
    }

    static StudySettings settings(int overlap, Rules rules) {
        return new StudySettings(
                        "Trial", "Which is better?", Orientation.BETTER, Scale.GRADED_8, overlap, "", false, rules)
                .withTies(true);
    }

    static Verdict verdict(Choice choice, int strength) {
        return new Verdict(choice, strength, Details.NONE, Duration.ofSeconds(5));
    }
}
