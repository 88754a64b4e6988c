package org.touchstone.labeling.simulation;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** Takes simulated workers in and makes them members of a study. */
@Component
class Crowd {

    private final People people;
    private final Studies studies;
    private final AuditTrail audit;

    Crowd(People people, Studies studies, AuditTrail audit) {
        this.people = people;
        this.studies = studies;
        this.audit = audit;
    }

    @Transactional
    Simulation gather(StudyId id, SimulationRequest request, int wanted, PersonId by) {
        var study = studies.find(id);
        if (study.state() != StudyView.State.RUNNING) {
            throw new NothingToSimulate("not-running", "The study is not running");
        }
        var chance = new SplittableRandom(request.seed());
        var workers = IntStream.range(0, request.workers())
                .mapToObj(n -> worker(study, n, request.skill(), chance.split(), by))
                .toList();
        audit.record(by, "simulation-started", id.toString(), details(request));
        return new Simulation(study, workers, wanted);
    }

    private SimulatedWorker worker(StudyView study, int n, double skill, RandomGenerator chance, PersonId by) {
        var person = people.createSimulatedWorker("Simulated worker " + (n + 1)).id();
        studies.admit(study.id(), person, by);
        return new SimulatedWorker(person, Habits.of(n, skill, chance), chance);
    }

    private static Map<String, String> details(SimulationRequest request) {
        return Map.of(
                "workers", String.valueOf(request.workers()),
                "skill", String.valueOf(request.skill()),
                "seed", String.valueOf(request.seed()));
    }
}
