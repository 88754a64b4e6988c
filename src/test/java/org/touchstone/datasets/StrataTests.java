package org.touchstone.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;

class StrataTests {

    private static final SplitShares SHARES = new SplitShares(0.8, 0.1, 0.1);
    private static final SplitPlan BALANCED = new BalancedSplit(SHARES);

    @Test
    void everyPartHasItsShareOfEveryStratumUpToLessThanOneGroup() {
        var strata = new Strata();
        int[] sizes = {1, 3, 7, 24, 95, 333};
        for (int source = 0; source < sizes.length; source++) {
            add(strata, "model-" + source, 0, sizes[source]);
        }
        for (long seed = 0; seed < 50; seed++) {
            assertThat(strata.divided(BALANCED, seed)).hasSize(sizes.length).allSatisfy(stratum -> {
                for (var split : Split.values()) {
                    assertThat(stratum.count(split) - stratum.groups() * SHARES.share(split))
                            .isBetween(-1.0, 1.0);
                }
            });
        }
    }

    /** Each of 2,000 strata of one group is in the test part with probability .1: 4.5 standard deviations are 60. */
    @Test
    void strataTooSmallForAShareGetItOnAverage() {
        var strata = new Strata();
        IntStream.range(0, 2_000).forEach(source -> add(strata, "model-" + source, source, source + 1));
        assertThat(strata.pairs(BALANCED, 3).get(Split.TEST)).isBetween(140, 260);
    }

    @Test
    void aConversationOfManySourcesIsOneWhole() {
        var strata = new Strata();
        var conversation = asked(1);
        strata.add(conversation, new Backing.Sources("a", "b"));
        strata.add(conversation, new Backing.Sources("b", "c"));
        strata.add(conversation, new Backing.Sources(null, "c"));
        assertThat(strata.divided(BALANCED, 1)).singleElement().satisfies(stratum -> {
            assertThat(stratum.sources()).containsExactly("", "a", "b", "c");
            assertThat(stratum.groups()).isEqualTo(1);
        });
        assertThat(strata.pairs(BALANCED, 1).values()).containsExactly(3);
    }

    /** Without balance nothing moves; with it those next to a cut may, and other strata none at all. */
    @Test
    void whatIsAddedMovesFewAndNoneOfOtherStrata() {
        var before = new Strata();
        add(before, "a", 0, 1_000);
        add(before, "b", 5_000, 5_500);
        var after = new Strata();
        add(after, "a", 0, 1_100);
        add(after, "b", 5_000, 5_500);
        assertThat(moved(before, after, SHARES, 0, 1_000)).isZero();
        assertThat(moved(before, after, BALANCED, 5_000, 5_500)).isZero();
        double moved = IntStream.range(0, 20)
                .mapToLong(seed -> moved(before, after, BALANCED, 0, 1_000, seed))
                .average()
                .orElseThrow();
        assertThat(moved).isBetween(1.0, 20.0);
    }

    @Test
    void aPlanByHashDividesEachStratumAsItDividesAll() {
        var strata = new Strata();
        add(strata, "a", 0, 400);
        add(strata, "b", 400, 600);
        var counted = new HashMap<Split, Integer>();
        strata.divided(SHARES, 9)
                .forEach(stratum ->
                        stratum.counts().forEach((split, count) -> counted.merge(split, count, Integer::sum)));
        var expected = new HashMap<Split, Integer>();
        IntStream.range(0, 600).forEach(number -> expected.merge(SHARES.splitOf(group(number), 9), 1, Integer::sum));
        assertThat(counted).isEqualTo(expected).isEqualTo(strata.pairs(SHARES, 9));
    }

    /** np -+ 1.96 sqrt(np(1-p)) of 100 groups and a tenth: 4.1 to 15.9. */
    @Test
    void tellsWhatToExpectOfADraw() {
        var stratum = new FreezePreview.Stratum(List.of("a"), 100, Map.of(Split.TEST, 12), 0.1);
        assertThat(stratum.least()).isEqualTo(5);
        assertThat(stratum.most()).isEqualTo(15);
        assertThat(stratum.count(Split.TRAIN)).isZero();
    }

    private static long moved(Strata before, Strata after, SplitPlan plan, int from, int to) {
        return moved(before, after, plan, from, to, 1);
    }

    private static long moved(Strata before, Strata after, SplitPlan plan, int from, int to, long seed) {
        var then = before.placed(plan, seed);
        var now = after.placed(plan, seed);
        return IntStream.range(from, to)
                .filter(number -> then.apply(group(number)) != now.apply(group(number)))
                .count();
    }

    private static void add(Strata strata, String source, int from, int to) {
        IntStream.range(from, to).forEach(number -> strata.add(asked(number), new Backing.Sources(source, source)));
    }

    private static String group(int number) {
        return ConversationHash.ofOpening(asked(number));
    }

    private static Conversation asked(int number) {
        return new Conversation(List.of(new Turn(Speaker.USER, "Question " + number)));
    }
}
