package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.touchstone.datasets.LabelPolicy.Sentence;
import org.touchstone.support.Phrase;

/**
 * Whose judgments count.
 *
 * @param simulated whether those of programs do; they mark the whole snapshot
 * @param external whether those do that were given elsewhere and came in a file
 * @param paused whether those of workers do who are paused in the study now; judgments that were set aside never do
 * @param without pseudonyms or identifiers of workers whose judgments do not
 * @param teams whether those of all teams do
 * @param passedTest whether only those of workers do who have passed the study's test
 * @param goldAccuracy the least share of known answers, in [0, 1], that a worker has met; from 0 on, who was given none has met none
 */
public record Voters(
        boolean simulated,
        boolean external,
        boolean paused,
        Set<String> without,
        TeamRule teams,
        boolean passedTest,
        double goldAccuracy) {

    /** All people. */
    public static final Voters USUAL = new Voters(false, true, true, Set.of(), TeamRule.ANY, false, 0);

    private static final int MOST_NAMED = 1_000;

    public Voters {
        without = named(without);
        UnfitPolicy.unlessShare("goldAccuracy", goldAccuracy);
    }

    private static SequencedSet<String> named(Set<String> names) {
        var stripped = new TreeSet<String>();
        names.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(stripped::add);
        if (stripped.size() > MOST_NAMED) {
            throw new UnfitPolicy("many", "without", "At most 1,000 workers are named", MOST_NAMED);
        }
        return Collections.unmodifiableSequencedSet(stripped);
    }

    Voters withSimulated(boolean counted) {
        return new Voters(counted, external, paused, without, teams, passedTest, goldAccuracy);
    }

    List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        plainly(simulated, PolicyRule.SIMULATED, sentences);
        plainly(external, PolicyRule.EXTERNAL, sentences);
        plainly(paused, PolicyRule.PAUSED, sentences);
        plainly(!passedTest, PolicyRule.TEST, sentences);
        if (!without.isEmpty()) {
            var names = Phrase.of("datasets.policy.named", String.join(", ", without));
            sentences.add(new Sentence(PolicyRule.NAMED, names));
        }
        if (teams.kind() != TeamRule.Kind.ANY) {
            sentences.add(new Sentence(PolicyRule.TEAMS, teams.words()));
        }
        if (goldAccuracy > 0) {
            var least = Phrase.of("datasets.policy.gold-accuracy", UnfitPolicy.percent(goldAccuracy));
            sentences.add(new Sentence(PolicyRule.GOLD_ACCURACY, least));
        }
        return sentences;
    }

    private static void plainly(boolean counted, PolicyRule rule, List<Sentence> sentences) {
        if (!counted) {
            sentences.add(new Sentence(rule, rule.words()));
        }
    }
}
