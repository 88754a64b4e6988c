package org.touchstone.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;
import tools.jackson.databind.json.JsonMapper;

class SplitPlanTests {

    private static final int GROUPS = 20_000;
    private static final StudyId STUDY = StudyId.random();

    /** Far out: of a hundred thousand binomial counts one is further from its mean. */
    private static final double SIGMAS = 4.5;

    static List<String> plans() {
        return List.of(
                "{'train': 0.95, 'validation': 0, 'test': 0.05}",
                "{'train': 0.65, 'validation': 0, 'test': 0.35}",
                "{'train': 0.5, 'validation': 0, 'test': 0.5}",
                "{'train': 0.8, 'validation': 0.1, 'test': 0.1}",
                "{'train': 0.8, 'validation': 0.1, 'test': 0.1, 'ownDraw': true}",
                "{'folds': 10, 'fold': 10, 'validationFold': true}",
                "{'folds': 10, 'fold': 3, 'validationFold': true, 'balanced': true}");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void sharesAreMetWithinWhatChanceAllows(String json) {
        var counts = new EnumMap<Split, Integer>(Split.class);
        IntStream.range(0, GROUPS)
                .forEach(group -> counts.merge(plan(json).splitOf("group " + group, 7), 1, Integer::sum));
        shares(json)
                .forEach((part, share) -> assertThat(
                                counts.getOrDefault(part, 0).doubleValue())
                        .as(part.name())
                        .isBetween(
                                GROUPS * share - SIGMAS * Math.sqrt(GROUPS * share * (1 - share)),
                                GROUPS * share + SIGMAS * Math.sqrt(GROUPS * share * (1 - share))));
    }

    private static Map<Split, Double> shares(String json) {
        if (json.contains("folds")) {
            return Map.of(Split.TRAIN, 0.8, Split.VALIDATION, 0.1, Split.TEST, 0.1);
        }
        var read = new JsonMapper().readTree(json.replace('\'', '"'));
        return Map.of(
                Split.TRAIN, read.path("train").asDouble(),
                Split.VALIDATION, read.path("validation").asDouble(),
                Split.TEST, read.path("test").asDouble());
    }

    /** The plan knows nothing but the group: whatever else is there, and in whichever order, nothing moves. */
    @ParameterizedTest
    @MethodSource("plans")
    void moreDataMoveNothing(String json) {
        var alone = LongStream.range(0, 200)
                .mapToObj(seed -> plan(json).splitOf("a", seed))
                .toList();
        var among = LongStream.range(0, 200)
                .mapToObj(seed -> {
                    var plan = plan(json);
                    IntStream.range(0, 50).forEach(other -> plan.splitOf("b" + other, seed));
                    return plan.splitOf("a", seed);
                })
                .toList();
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void aConversationAndItsBeginningsAreInTheSamePart() {
        for (int number = 0; number < 300; number++) {
            var opening = new Turn(Speaker.USER, "What about  number " + number + "?");
            var reply = new Turn(Speaker.ASSISTANT, "Well.");
            var more = new Turn(Speaker.USER, "Go on " + number);
            var parts = plans().stream()
                    .map(json ->
                            List.of(part(json, opening), part(json, opening, reply, more), part(json, lower(opening))))
                    .toList();
            assertThat(parts).allMatch(same -> same.stream().distinct().count() == 1);
        }
    }

    private static Turn lower(Turn turn) {
        return new Turn(
                turn.speaker(), " " + turn.content().toLowerCase(Locale.ROOT).replace("  ", "\n"));
    }

    private static Split part(String json, Turn... turns) {
        return plan(json).splitOf(ConversationHash.ofOpening(new Conversation(List.of(turns))), 3);
    }

    @Test
    void everyGroupIsTestedInExactlyOneFold() {
        for (int group = 0; group < 500; group++) {
            var name = "group " + group;
            assertThat(IntStream.rangeClosed(1, 7)
                            .filter(fold -> new SplitFolds(7, fold, false).splitOf(name, 1) == Split.TEST))
                    .hasSize(1);
            assertThat(new SplitFolds(5, 1, false).splitOf(name, 1) == Split.TEST)
                    .isEqualTo(new SplitShares(0.8, 0, 0.2).splitOf(name, 1) == Split.TEST);
        }
    }

    @Test
    void aDrawOfItsOwnIsIndependentOfOthers() {
        var shares = new SplitShares(0.5, 0, 0.5);
        long same = IntStream.range(0, 4_000)
                .filter(group -> new OwnDraw(shares, "a").splitOf("g" + group, 1)
                        == new OwnDraw(shares, "b").splitOf("g" + group, 1))
                .count();
        assertThat(same).isBetween(1_858L, 2_142L);
    }

    @Test
    void plansThatDivideNothingAreRefused() {
        for (var json : List.of(
                "{'train': 0.5, 'test': 0.4}",
                "{'folds': 1}",
                "{'folds': 21}",
                "{'folds': 5, 'fold': 6}",
                "{'folds': 2, 'validationFold': true}",
                "{'folds': 5, 'train': 0.9}",
                "{'tran': 0.9}")) {
            assertThatExceptionOfType(Refusal.Invalid.class).as(json).isThrownBy(() -> plan(json));
        }
    }

    private static SplitPlan plan(String json) {
        return SplitPlan.read(new JsonMapper().readTree(json.replace('\'', '"')), STUDY);
    }
}
