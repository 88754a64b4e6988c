package org.touchstone.datasets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Judgment;

/** Finds the workers that a policy names, among those who have judged in the study. */
@Component
class WorkerNames {

    private final People people;

    WorkerNames(People people) {
        this.people = people;
    }

    /**
     * Those who are named, by pseudonym or by identifier as in the address of their page. Refuses a name that nobody has, since a slip would
     * leave judgments in that were to be out.
     */
    Set<PersonId> of(Set<String> names, Judged judged) {
        var known = known(judged);
        var found = new HashSet<PersonId>();
        for (var name : names) {
            var worker = known.get(name);
            if (worker == null) {
                throw new UnfitPolicy(
                        "worker", "without", "Nobody called %s has judged in the study".formatted(name), name);
            }
            found.add(worker);
        }
        return found;
    }

    private Map<String, PersonId> known(Judged judged) {
        var voters = judged.judgments().map(Judgment::worker).collect(Collectors.toSet());
        var known = new HashMap<String, PersonId>();
        for (var person : people.findAll(voters)) {
            known.put(person.pseudonym(), person.id());
            known.put(person.id().toString(), person.id());
        }
        return known;
    }
}
