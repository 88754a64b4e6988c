package org.touchstone.catalog.stackexchange;

import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.jsonl.Line;
import org.touchstone.support.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** A question with the answers that were found to it so far. */
final class Question {

    /** The most answers of which every two are compared; a question may have hundreds, and pairs grow with their square. */
    static final int MOST_ANSWERS = 32;

    private static final int EXCERPT = 120;

    private static final JsonMapper JSON = new JsonMapper();

    private final Post question;
    private final Set<String> texts = new HashSet<>();
    private long last = -1;

    /** The one to go first on top: which ones stay follows from their texts alone, neither from their worth nor from their place. */
    private final PriorityQueue<Answer> answers =
            new PriorityQueue<>(Comparator.comparing(Answer::digest).reversed());

    Question(Post question) {
        this.question = question;
    }

    boolean owns(Key key) {
        return question.key().isOfOneQuestionWith(key);
    }

    /** Takes the next post of this question; returns the one that is left out for it, if any, and why. */
    @Nullable
    Line add(Post post) {
        if (!post.key().answer() || post.key().id() == last) {
            return unreadable(post, "The dump has another post with this Id");
        }
        last = post.key().id();
        if (!texts.add(post.text())) {
            return unreadable(post, "The question has another answer of the same text");
        }
        answers.add(new Answer(post, Sha256.hex(post.text())));
        if (answers.size() <= MOST_ANSWERS) {
            return null;
        }
        var left = answers.remove().post;
        texts.remove(left.text());
        return unreadable(
                left, "The question has more than %d answers, and this one was left out".formatted(MOST_ANSWERS));
    }

    /** What is to be compared, as a line of JSON; null where no two answers differ in their scores. */
    @Nullable
    Line line() {
        var row = JSON.createObjectNode().put("question", question.text());
        var list = row.putArray("answers");
        answers.stream()
                .sorted(Comparator.comparing(Answer::digest))
                .forEach(answer ->
                        list.addObject().put("text", answer.post.text()).put("score", score(answer.post)));
        var scores = answers.stream().map(answer -> score(answer.post)).distinct();
        return scores.count() < 2 ? null : new Line.Text(question.key().line(), row.toString(), true);
    }

    /** How the question begins. */
    String excerpt() {
        return beginning(question.text());
    }

    static Line.Unreadable unreadable(Post post, String reason) {
        return new Line.Unreadable(post.key().line(), reason, beginning(post.text()));
    }

    /** The first words of a text. */
    static String beginning(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.substring(0, line.offsetByCodePoints(0, Math.min(EXCERPT, line.codePointCount(0, line.length()))));
    }

    private int score(Post answer) {
        return Score.of(answer.votes(), answer.key().id() == question.accepted());
    }

    private record Answer(Post post, String digest) {}
}
