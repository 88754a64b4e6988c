package org.touchstone.labeling.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Ranking;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Scale;
import org.touchstone.support.Phrase;

/** Says answers in words, for buttons, for people who listen, and for the echo after saving. */
record Wording(Scale scale, int responses) {

    /** How much, in a word; a two-way scale has nothing between better and worse. */
    Phrase word(Answer answer) {
        return Phrase.of("labeling.word." + key(answer));
    }

    /** The whole sentence of a button. */
    Phrase says(Answer answer) {
        return answer.choice().isPreference()
                ? Phrase.of("labeling.says." + key(answer), answer.face())
                : Phrase.of("labeling.says." + key(answer));
    }

    /** Everything that a verdict says but the rationale and the rewritten text. */
    Phrase says(Verdict verdict) {
        var said = says(new Answer(verdict.choice(), verdict.strength()), verdict.details());
        var improvement = verdict.improvement();
        return improvement == null
                ? said
                : Phrase.of(
                        "labeling.says.more",
                        said,
                        Phrase.of("labeling.says.improved", Ranks.letter(improvement.position() - 1)));
    }

    /** Everything that an answer says but the rationale. */
    Phrase says(Answer answer, Details details) {
        var said = whole(answer, details);
        for (var aspect : details.aspects().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            said = Phrase.of(
                    "labeling.says.more",
                    said,
                    Phrase.of("labeling.says.aspect", aspect.getKey(), aspect(aspect.getValue())));
        }
        var confidence = details.confidence();
        return confidence == null
                ? said
                : Phrase.of("labeling.says.more", said, Phrase.of("labeling.says.confidence", confidence));
    }

    private Phrase whole(Answer answer, Details details) {
        var ranking = details.ranking();
        var reason = details.reason();
        if (ranking != null) {
            return Phrase.of("labeling.says.order", order(ranking));
        }
        return answer.choice() == Choice.CANNOT_JUDGE && reason != null
                ? Phrase.of("labeling.says.cannot-judge-since", Doubt.says(reason))
                : says(answer);
    }

    private static Serializable order(Ranking ranking) {
        return ranking.groups().stream()
                .map(Wording::level)
                .reduce((before, after) -> Phrase.of("labeling.says.then", before, after))
                .orElseThrow();
    }

    private static Serializable level(List<Integer> group) {
        var all = folded("labeling.says.and", letters(group));
        return group.size() == 1 ? all : Phrase.of("labeling.says.level", all);
    }

    private static Serializable folded(String key, List<String> parts) {
        Serializable said = parts.getFirst();
        for (var part : parts.subList(1, parts.size())) {
            said = Phrase.of(key, said, part);
        }
        return said;
    }

    private static List<String> letters(List<Integer> positions) {
        return positions.stream().map(position -> Ranks.letter(position - 1)).toList();
    }

    /** A preferred side, or the rating of each response. */
    private Serializable aspect(List<Integer> answers) {
        if (answers.size() == 1 && responses == 2) {
            int side = answers.getFirst();
            return side == 0 ? Phrase.of("labeling.says.same") : side < 0 ? "A" : "B";
        }
        if (responses == 1) {
            return answers.getFirst();
        }
        return folded(
                "labeling.says.beside",
                IntStream.range(0, answers.size())
                        .mapToObj(i -> Ranks.letter(i) + "\u00a0" + answers.get(i))
                        .toList());
    }

    private String key(Answer answer) {
        return switch (answer.choice()) {
            case LEFT, RIGHT -> degree(answer.strength());
            case TIE -> "same";
            case BOTH_GOOD -> responses > 2 ? "all-good" : "both-good";
            case BOTH_BAD -> responses > 2 ? "all-bad" : "both-bad";
            default -> answer.name();
        };
    }

    private String degree(int strength) {
        if (scale.steps() == 1) {
            return "only";
        }
        return switch (scale.steps() - strength) {
            case 0 -> "much";
            case 1 -> "better";
            case 2 -> "slightly";
            default -> "barely";
        };
    }
}
