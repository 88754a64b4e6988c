package org.touchstone.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workers who judged elsewhere and whose judgments came in a file. Each is a person with a pseudonym for a name, known by where
 * the judgments were given and by what they were called there; nobody signs in as one of them.
 */
@Service
public class WorkersElsewhere {

    private final ExternalAccountTable newcomers;
    private final Persons persons;
    private final People people;

    WorkersElsewhere(ExternalAccountTable newcomers, Persons persons, People people) {
        this.newcomers = newcomers;
        this.persons = persons;
        this.people = people;
    }

    /** Finds the people of these names, or makes those that are not there yet. */
    @Transactional
    public Map<String, PersonId> take(String origin, Collection<String> names) {
        var found = find(origin, names);
        if (!found.keySet().containsAll(names)) {
            newcomers.lock();
            found = find(origin, names);
            for (var name : new TreeSet<>(names)) {
                found.computeIfAbsent(
                        name, _ -> people.enrolElsewhere(origin, name).id());
            }
        }
        return Map.copyOf(found);
    }

    private Map<String, PersonId> find(String origin, Collection<String> names) {
        var found = new HashMap<String, PersonId>();
        for (var person : persons.findByOriginAndOriginNameIn(origin, names)) {
            var name = person.originName();
            if (name != null) {
                found.put(name, person.id());
            }
        }
        return found;
    }
}
