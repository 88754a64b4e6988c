package org.touchstone.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.support.Progress;

/** Pairs of numbers of which the greater is better, and a teacher whose model knows the numbers it has been shown and nothing else. */
class TrialTests {

    private static final int NUMBERS = 60;

    private final Set<String> taught = new HashSet<>();
    private final Set<String> measured = new HashSet<>();

    @Test
    void holdsAStrategyThatRepeatsItselfAgainstIt() {
        var figures = new Trial(answers(300, 1, NUMBERS), answers(600, 2, 6), this::model).figures(Progress.UNHEARD);
        assertThat(figures.finding()).isEqualTo(TrialFigures.Finding.HARMS);
        assertThat(figures.proposesChance()).isTrue();
        assertThat(figures.heldOut()).isEqualTo(300);
        assertThat(figures.points()).extracting(TrialFigures.Point::labels).containsExactly(25, 50, 100, 200, 400);
        assertThat(figures.points().getLast().byChance().value()).isNull();
        assertThat(figures.points().getFirst().byChance().drawable()).isTrue();
    }

    @Test
    void findsThatAStrategyWhichCoversMoreHelps() {
        var figures = new Trial(answers(300, 1, NUMBERS), covering(), this::model).figures(Progress.UNHEARD);
        assertThat(figures.finding()).isEqualTo(TrialFigures.Finding.HELPS);
        assertThat(figures.proposesChance()).isFalse();
    }

    @Test
    void findsNoCertainDifferenceBetweenChanceAndChance() {
        var figures =
                new Trial(answers(200, 1, NUMBERS), answers(200, 2, NUMBERS), this::model).figures(Progress.UNHEARD);
        assertThat(figures.finding()).isNotIn(TrialFigures.Finding.HELPS, TrialFigures.Finding.HARMS);
    }

    @Test
    void measuresNoModelOnAConversationItHasSeen() {
        new Trial(answers(120, 1, NUMBERS), answers(120, 1, NUMBERS), pairs -> {
                    taught.clear();
                    pairs.forEach(pair -> taught.add(question(pair.conversation())));
                    return model(pairs);
                })
                .figures(Progress.UNHEARD);
        assertThat(measured).hasSize(120).doesNotContain("taught before");
    }

    @Test
    void saysNothingOfTooFewAnswers() {
        var figures =
                new Trial(answers(30, 1, NUMBERS), answers(600, 2, NUMBERS), this::model).figures(Progress.UNHEARD);
        assertThat(figures.finding()).isEqualTo(TrialFigures.Finding.TOO_EARLY);
        assertThat(figures.points()).isEmpty();
    }

    /** Scores a number that it has been shown by its size and any other by nothing. */
    private PreferenceScorer model(List<PreferencePair> pairs) {
        var known = new HashSet<String>();
        pairs.forEach(pair -> known.addAll(List.of(pair.first(), pair.second())));
        return new PreferenceScorer() {
            @Override
            public double[] score(List<Candidate> candidates) {
                var question = question(candidates.getFirst().conversation());
                measured.add(taught.contains(question) ? "taught before" : question);
                return candidates.stream()
                        .mapToDouble(each -> known.contains(each.response()) ? Integer.parseInt(each.response()) : 30)
                        .toArray();
            }

            @Override
            public double[][] scoreByMember(List<Candidate> candidates) {
                return new double[][] {score(candidates)};
            }
        };
    }

    private static List<Answered> answers(int count, long seed, int numbers) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> answered(seed + " " + i, i, random.nextInt(numbers), random.nextInt(numbers)))
                .toList();
    }

    /** Every number soon. */
    private static List<Answered> covering() {
        return IntStream.range(0, 300)
                .mapToObj(i -> answered("covering " + i, i, 2 * i % NUMBERS, (2 * i + 1) % NUMBERS))
                .toList();
    }

    private static Answered answered(String question, int second, int first, int other) {
        var conversation = new Conversation(List.of(new Turn(Speaker.USER, question)));
        var pair = new PreferencePair(
                conversation, Integer.toString(first), Integer.toString(other), first > other ? 1 : 0, null, 1);
        return new Answered(pair, question, Instant.ofEpochSecond(second));
    }

    private static String question(Conversation conversation) {
        return conversation.turns().getFirst().content();
    }
}
