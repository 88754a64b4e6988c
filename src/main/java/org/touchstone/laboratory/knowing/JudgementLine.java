package org.touchstone.laboratory.knowing;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.support.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line of judgements: a JSON object with {@code question} and one of {@code choices} (with {@code answer}), {@code p_true} (with
 * {@code correct}) and {@code p_know} (with a list {@code correct}). Other names are passed over.
 */
final class JudgementLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String QUESTION = "question";
    private static final String CHOICES = "choices";
    private static final String P_TRUE = "p_true";
    private static final String P_KNOW = "p_know";
    private static final int MOST_CHOICES = 26;
    /** By how much probabilities may add up to more than one, for their last digits. */
    private static final double ROUNDING = 1e-3;

    private final JsonNode line;

    private JudgementLine(JsonNode line) {
        this.line = line;
    }

    /** The judgement of a line. */
    static Judgement read(String line) throws Unusable {
        JsonNode tree;
        try {
            tree = JSON.readTree(line);
        } catch (JacksonException _) {
            throw new Unusable("not-json", "it is no JSON object, or has a name twice");
        }
        Unusable.unless(tree.isObject(), "not-json", "it is no JSON object, or has a name twice");
        return new JudgementLine(tree).judgement();
    }

    private Judgement judgement() throws Unusable {
        var question = line.path(QUESTION).asString("").strip();
        Unusable.unless(!question.isEmpty(), "question", "question must be a text or a number");
        long kinds = Stream.of(CHOICES, P_TRUE, P_KNOW).filter(line::has).count();
        Unusable.unless(kinds == 1, "kind", "there must be one of choices, p_true and p_know");
        if (line.has(CHOICES)) {
            return choices(question);
        }
        return line.has(P_TRUE) ? truth(question) : knowledge(question);
    }

    private Judgement choices(String question) throws Unusable {
        var choices = line.get(CHOICES);
        boolean listed = choices.isArray();
        Unusable.unless(
                (listed || choices.isObject())
                        && choices.size() > 1
                        && choices.values().stream().allMatch(JudgementLine::isShare),
                CHOICES,
                "choices must be two or more probabilities from 0 to 1, by name or in a list");
        Unusable.unless(!listed || choices.size() <= MOST_CHOICES, "letters", "a list has at most 26 choices, A to Z");
        var probabilities =
                choices.values().stream().mapToDouble(JsonNode::asDouble).toArray();
        double mass = DoubleStream.of(probabilities).sum();
        Unusable.unless(
                mass > 0 && mass <= 1 + ROUNDING, "mass", "the probabilities add up to nothing or to more than 1");
        var names = listed ? letters(choices.size()) : List.copyOf(choices.propertyNames());
        int right = names.indexOf(line.path("answer").asString(""));
        Unusable.unless(right >= 0, "answer", "answer must be one of the choices");
        var came = new double[probabilities.length];
        came[right] = 1;
        return new Judgement(Asked.CHOICES, question, probabilities, came);
    }

    private static List<String> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Character.toString('A' + i))
                .toList();
    }

    private Judgement truth(String question) throws Unusable {
        Unusable.unless(isShare(line.get(P_TRUE)), "p-true", "p_true must be a number from 0 to 1");
        var correct = line.path("correct");
        Unusable.unless(correct.isBoolean(), "correct", "correct must be true or false");
        return new Judgement(
                Asked.TRUTH, question, new double[] {line.get(P_TRUE).asDouble()}, new double[] {
                    correct.asBoolean() ? 1 : 0
                });
    }

    private Judgement knowledge(String question) throws Unusable {
        Unusable.unless(isShare(line.get(P_KNOW)), "p-know", "p_know must be a number from 0 to 1");
        var answers = line.path("correct");
        Unusable.unless(
                answers.isArray()
                        && !answers.isEmpty()
                        && answers.values().stream().allMatch(JsonNode::isBoolean),
                "corrects",
                "correct must be a list of true and false, for each answer of the judge");
        double share = answers.values().stream()
                .mapToInt(answer -> answer.asBoolean() ? 1 : 0)
                .average()
                .orElseThrow();
        return new Judgement(
                Asked.KNOWLEDGE, question, new double[] {line.get(P_KNOW).asDouble()}, new double[] {share});
    }

    private static boolean isShare(JsonNode number) {
        return number.isNumber() && number.asDouble() >= 0 && number.asDouble() <= 1;
    }

    /** Why a line cannot be used. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        private final Phrase why;

        private Unusable(String key, String english) {
            super(english);
            this.why = new Phrase("laboratory.knowing.line." + key, List.of(), english);
        }

        Phrase why() {
            return why;
        }

        private static void unless(boolean usable, String key, String english) throws Unusable {
            if (!usable) {
                throw new Unusable(key, english);
            }
        }
    }
}
