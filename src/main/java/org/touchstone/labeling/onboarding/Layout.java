package org.touchstone.labeling.onboarding;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Preferred;
import org.touchstone.labeling.onboarding.AttemptTable.Laid;

/**
 * Decides in which order and on which sides the exercises of an attempt are shown. The response asked for stands left and
 * right equally often, one more on either side where their number is odd, in an order that nobody can foresee.
 */
@Component
class Layout {

    private final SecureRandom random = new SecureRandom();

    /** Practice keeps the order in which it was put together; the test is shuffled. */
    List<Laid> lay(Purpose purpose, List<Exercise> exercises) {
        var ordered = new ArrayList<>(exercises);
        if (purpose == Purpose.TEST) {
            Collections.shuffle(ordered, random);
        }
        var sides = sides(ordered.size());
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> laid(ordered.get(i), sides.get(i)))
                .toList();
    }

    private List<Reply> sides(int count) {
        boolean leftFirst = random.nextBoolean();
        var sides = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 == leftFirst ? Reply.LEFT : Reply.RIGHT)
                .toList());
        Collections.shuffle(sides, random);
        return sides;
    }

    private static Laid laid(Exercise exercise, Reply rightSide) {
        boolean firstIsRight = exercise.answer() == Preferred.FIRST;
        return new Laid(exercise.id(), firstIsRight ? rightSide : rightSide.opposite());
    }
}
