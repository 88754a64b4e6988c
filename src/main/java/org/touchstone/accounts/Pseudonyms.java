package org.touchstone.accounts;

import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Makes up the names, such as {@code amber-14}, under which people's work is shown. */
@Component
class Pseudonyms {

    private static final List<String> WORDS = List.of(
            "agate", "alder", "amber", "aspen", "auburn", "basalt", "birch", "bronze", "cedar", "chalk", "clover",
            "cobalt", "copper", "coral", "cypress", "ebony", "elm", "fern", "flint", "garnet", "ginger", "granite",
            "hazel", "heather", "indigo", "iris", "ivory", "jade", "jasper", "juniper", "larch", "laurel", "lilac",
            "linden", "lotus", "maple", "marble", "mint", "myrtle", "nutmeg", "oak", "ochre", "olive", "onyx", "opal",
            "pearl", "pine", "quartz", "rowan", "saffron", "sage", "sienna", "slate", "sorrel", "teal", "thyme",
            "topaz", "umber", "walnut", "willow");

    private final Persons persons;
    private final RandomGenerator random;

    Pseudonyms(Persons persons, Secrets secrets) {
        this.persons = persons;
        this.random = secrets.random();
    }

    /** Returns a pseudonym that nobody has; its number grows longer as the short ones run out. */
    String unused() {
        for (int bound = 100; ; bound = Math.min(bound * 2, 1_000_000)) {
            var candidate = WORDS.get(random.nextInt(WORDS.size())) + "-" + random.nextInt(10, bound);
            if (!persons.existsByPseudonym(candidate)) {
                return candidate;
            }
        }
    }

    /** Returns a name for somebody who was erased: as random, and to be told from the others. */
    String unusedLabel() {
        String candidate;
        do {
            candidate = "erased-" + random.nextInt(100_000, 1_000_000);
        } while (persons.existsByPseudonym(candidate));
        return candidate;
    }
}
