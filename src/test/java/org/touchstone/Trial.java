package org.touchstone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.CurrentPerson;
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
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.labeling.Queue;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;

/** Makes studies with comparisons and people, and has them judged as a test says. Import it into a test's context. */
@Component
public class Trial {

    /** What the first response of every made-up comparison says. */
    public static final String FIRST = "The first response";

    /** What the second response of every made-up comparison says. */
    public static final String SECOND = "The second response";

    private static final AtomicInteger made = new AtomicInteger();

    private final People people;
    private final Studies studies;
    private final Imports imports;
    private final Catalog catalog;
    private final Queue queue;
    private final Labeling labeling;

    Trial(People people, Studies studies, Imports imports, Catalog catalog, Queue queue, Labeling labeling) {
        this.people = people;
        this.studies = studies;
        this.imports = imports;
        this.catalog = catalog;
        this.queue = queue;
        this.labeling = labeling;
    }

    /** What a worker answers: 1 for the first response, 2 for the second, = for about the same. */
    @FunctionalInterface
    public interface Opinion {

        /** The answer of a worker, by number, to a comparison, by what its question ends with. */
        char of(int worker, int comparison);
    }

    /** Somebody with these roles. */
    public PersonId person(Role... roles) {
        return people.create(new NewPerson("Person " + made.incrementAndGet(), null, Set.of(roles), false))
                .id();
    }

    /** Lets somebody with these roles make the requests of this thread. */
    public PersonId signIn(Role... roles) {
        var id = person(roles);
        var current = new CurrentPerson(id, "Ada", Set.of(roles));
        TestSecurityContextHolder.setAuthentication(new TestingAuthenticationToken(current, "", List.of()));
        return id;
    }

    /** A running study of graded comparisons with ties, which ask {@code Question 0}, {@code Question 1} and so on. */
    public StudyId study(int comparisons, int overlap) {
        return study(comparisons, overlap, Rules.usual());
    }

    /** The same with other rules. */
    public StudyId study(int comparisons, int overlap, Rules rules) {
        var settings = new StudySettings(
                        "Trial " + made.incrementAndGet(),
                        "Which is better?",
                        Orientation.BETTER,
                        Scale.GRADED_8,
                        overlap,
                        "",
                        false,
                        rules)
                .withTies(true);
        var study = studies.create(settings, person(Role.RESEARCHER));
        queue.enqueue(study, comparisons(comparisons));
        return study;
    }

    private List<ComparisonId> comparisons(int count) {
        var source = imports.begin(new ImportRequest("by hand", PairFormat.NATIVE, person(Role.RESEARCHER)));
        return catalog.addAll(
                source, IntStream.range(0, count).mapToObj(Trial::pair).toList());
    }

    private static CandidatePair pair(int number) {
        var question = List.of(new Turn(Speaker.USER, "Question " + number));
        return new CandidatePair(
                new Conversation(question), new Response(FIRST, "one"), new Response(SECOND, "two"), null);
    }

    /** Has new workers, all people, judge all that they can of a study; each prefers by one step and says why. */
    public void judge(StudyId study, int workers, Opinion opinion) {
        var all = new ArrayList<PersonId>();
        for (int worker = 0; worker < workers; worker++) {
            all.add(person(Role.WORKER));
            studies.join(study, all.getLast());
        }
        for (int worker = 0; worker < workers; worker++) {
            judge(study, all.get(worker), worker, opinion);
        }
    }

    /** Has new programs judge all that they can of a study. */
    public void simulate(StudyId study, int workers, Opinion opinion) {
        for (int worker = 0; worker < workers; worker++) {
            var program = people.createSimulatedWorker("Program " + made.incrementAndGet())
                    .id();
            studies.join(study, program);
            judge(study, program, worker, opinion);
        }
    }

    private void judge(StudyId study, PersonId worker, int number, Opinion opinion) {
        for (var leased = labeling.next(study, worker); leased.isPresent(); leased = labeling.next(study, worker)) {
            var comparison = leased.orElseThrow();
            var question = comparison.conversation().turns().getLast().content();
            char answer = opinion.of(number, Integer.parseInt(question.substring("Question ".length())));
            labeling.submit(comparison.lease(), worker, verdict(comparison, answer));
        }
    }

    private static Verdict verdict(LeasedComparison leased, char answer) {
        var wanted = answer == '1' ? FIRST : SECOND;
        var side = leased.left().equals(wanted) ? Choice.LEFT : Choice.RIGHT;
        var choice = answer == '=' ? Choice.TIE : side;
        return new Verdict(choice, answer == '=' ? 0 : 1, "Because of " + answer, Duration.ofSeconds(10));
    }
}
