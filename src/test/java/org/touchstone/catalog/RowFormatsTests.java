package org.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * One written-out line for each shape of each format, and what is to come of it. A set reads
 * {@code conversation => first (source) | second (source) ; label, strength, known ; votes}. Where a file names the better response, the order
 * of the two is that of the SHA-256 of the whole dialogues: {@code printf '\n\nHuman: Hi\n\nAssistant: good' | sha256sum}.
 */
class RowFormatsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("lines")
    void readsALine(Golden golden) throws Exception {
        assertThat(sets(golden).map(RowFormatsTests::told)).containsExactlyElementsOf(golden.expected);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsItAsTheElementOfAList(Golden golden) throws Exception {
        var list = "[\n  " + golden.line + ",\n" + golden.line + "]\n";
        var one = new Golden(golden.format, list, golden.count, golden.expected);
        assertThat(sets(one).map(RowFormatsTests::told).toList())
                .containsExactlyElementsOf(Stream.concat(golden.expected.stream(), golden.expected.stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void knowsTheFormatByItsKeysAndNoOther(Golden golden) {
        var row = JSON.readTree(golden.line);
        assertThat(PairFormat.values())
                .filteredOn(format -> format.looksLike(row))
                .containsExactly(golden.format);
        assertThat(Signs.of(List.of(row))).containsExactly(new FileLook.Sign(golden.format, 1));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void passesOverKeysThatItDoesNotKnow(Golden golden) throws Exception {
        var more = golden.line.replaceFirst("\\}$", ", \"zz_unknown\": {\"deep\": [1, null]}}");
        assertThat(sets(new Golden(golden.format, more, golden.count, golden.expected))
                        .map(RowFormatsTests::told))
                .containsExactlyElementsOf(golden.expected);
    }

    private static Stream<ReadSet> sets(Golden golden) throws IOException {
        var sets = new ArrayList<ReadSet>();
        try (var reader = PairReader.open(SampleFiles.file(golden.line), golden.format, golden.count, "")) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                assertThat(line).isInstanceOf(ReadLine.Candidates.class);
                sets.addAll(((ReadLine.Candidates) line).sets());
            }
        }
        return sets.stream();
    }

    private static String told(ReadSet read) {
        var set = read.set();
        return set.conversation().turns().stream()
                        .map(turn -> turn.speaker().name().charAt(0) + " " + turn.content())
                        .collect(Collectors.joining(", "))
                + " => "
                + set.responses().stream()
                        .map(each -> each.content() + (each.source() == null ? "" : " (" + each.source() + ")"))
                        .collect(Collectors.joining(" | "))
                + " ; " + read.label() + ", " + read.strength() + ", " + set.known() + " ; "
                + read.votes().stream().map(RowFormatsTests::told).collect(Collectors.joining(", "));
    }

    private static String told(Vote vote) {
        return Stream.of(vote.worker(), vote.preferred(), vote.strength(), vote.at(), vote.rationale())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    record Golden(PairFormat format, String line, ResponseCount count, List<String> expected) {

        static Golden of(PairFormat format, String line, String... expected) {
            return new Golden(format, line.replace('\n', ' ').strip(), ResponseCount.PAIR, List.of(expected));
        }

        Golden many() {
            return new Golden(format, line, new ResponseCount(2, 9), expected);
        }

        @Override
        public String toString() {
            return format + " " + line.substring(0, Math.min(60, line.length())) + " " + expected.hashCode();
        }
    }

    private static List<Golden> lines() {
        var lines = new ArrayList<Golden>();
        lines.addAll(ours());
        lines.addAll(trl());
        lines.addAll(helpSteer());
        lines.addAll(arena());
        lines.addAll(evaluations());
        lines.addAll(oasst());
        lines.addAll(argilla());
        lines.addAll(tools());
        return lines;
    }

    private static List<Golden> ours() {
        return List.of(
                Golden.of(PairFormat.HH, """
                    {"chosen": "\\n\\nHuman: Hi\\n\\nAssistant: good", "rejected": "\\n\\nHuman: Hi\\n\\nAssistant: poor"}
                    """, "U Hi => good | poor ; 1.0, null, FIRST ; "),
                Golden.of(PairFormat.NATIVE, """
                    {"conversation": "Hi", "responses": [{"content": "a", "source": "m"}, {"content": "b"}], "known": null,
                     "label": 0.25, "strength": 1.5, "votes": 4, "split": "train"}
                    """, "U Hi => a (m) | b ; 0.25, 1.5, null ; "),
                Golden.of(PairFormat.NATIVE, """
                    {"conversation": "Hi", "responses": [{"content": "a"}, {"content": "b"}], "known": "FIRST", "label": 0.75}
                    """, "U Hi => a | b ; 0.75, null, FIRST ; "),
                Golden.of(PairFormat.NATIVE, """
                    {"conversation": "Hi", "responses": [{"content": "a"}, {"content": "b"}], "label": 0.5}
                    """, "U Hi => a | b ; 0.5, null, null ; "),
                Golden.of(
                        PairFormat.VOTES,
                        """
                        {"prompt": "Hi", "first": {"text": "a"}, "second": {"text": "b"}, "votes": [
                         {"worker": "w1", "outcome": "FIRST", "submitted_at": "2016-02-01T23:59:35Z"},
                         {"worker": "w2", "outcome": "TIE", "rationale": "alike"}]}
                        """,
                        "U Hi => a | b ; 0.75, null, null ; w1 FIRST null 2016-02-01T23:59:35Z null, w2 null null null"
                                + " alike"));
    }

    private static List<Golden> trl() {
        var hi = "U Hi => good | poor ; 1.0, -2.0, FIRST ; ";
        return List.of(
                Golden.of(PairFormat.TRL, """
                    {"prompt": "Hi", "chosen": "good", "rejected": "poor", "margin": 2}
                    """, hi),
                Golden.of(PairFormat.TRL, """
                    {"prompt": [{"role": "user", "content": "Hi"}], "margin": 2.0,
                     "chosen": [{"role": "assistant", "content": "good"}], "rejected": [{"role": "assistant", "content": "poor"}]}
                    """, hi),
                Golden.of(PairFormat.TRL, """
                    {"chosen": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "good"}], "margin": 2.0,
                     "rejected": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "poor"}]}
                    """, hi),
                Golden.of(PairFormat.TRL, """
                    {"prompt": "\\n\\nHuman: Hi\\n\\nAssistant:", "chosen": " good", "rejected": " poor", "margin": 2.0}
                    """, hi),
                Golden.of(PairFormat.TRL, """
                    {"chosen": "\\n\\nHuman: Hi\\n\\nAssistant: good", "rejected": "\\n\\nHuman: Hi\\n\\nAssistant: poor", "margin": 2}
                    """, hi),
                Golden.of(PairFormat.TRL, """
                    {"prompt": "Hi", "chosen": "poor", "rejected": "good", "margin": 0}
                    """, "U Hi => good | poor ; 0.0, 0.0, SECOND ; "),
                Golden.of(PairFormat.TRL, """
                    {"chosen": "The sky is blue.", "rejected": "The sky is green.", "margin": null}
                    """, "U The sky is =>  blue. |  green. ; 1.0, null, FIRST ; "),
                Golden.of(
                        PairFormat.TRL,
                        """
                        {"prompt": "Hi", "score_chosen": 9.0,
                         "chosen": [{"role": "system", "content": "Be kind."}, {"role": "user", "content": "Hi"},
                                    {"role": "assistant", "content": "good"}, {"role": "user", "content": "And?"},
                                    {"role": "assistant", "content": [{"type": "text", "text": "go"}, {"type": "text", "text": "od"}]}],
                         "rejected": [{"role": "system", "content": "Be kind."}, {"role": "user", "content": "Hi"},
                                      {"role": "assistant", "content": "poor"}]}
                        """,
                        "S Be kind., U Hi => poor | good\n\nHuman: And?\n\nAssistant: good ; 0.0, null, SECOND ; "));
    }

    private static List<Golden> helpSteer() {
        return List.of(
                Golden.of(
                        PairFormat.HELPSTEER,
                        """
                        {"split": "train", "prompt": "Hi", "response_1": "a", "response_2": "b", "preference_strength": -2,
                         "preference_statement": "x", "three_most_similar_preferences": [],
                         "all_preferences_unprocessed": [{"strength": -2, "justification": "clear"}, {"strength": -100, "justification": ""},
                         {"strength": 0, "justification": null}, {"strength": 1}]}
                        """,
                        "U Hi => a | b ; 1.0, -2.0, FIRST ; null FIRST -2 null clear, null null 0 null null, null"
                                + " SECOND 1 null null"),
                Golden.of(PairFormat.HELPSTEER, """
                    {"prompt": "Hi\\n<extra_id_1>Assistant\\nHello!\\n<extra_id_1>User\\nWhy?", "response_1": "a", "response_2": "b",
                     "preference_strength": 0}
                    """, "U Hi, A Hello!, U Why? => a | b ; 0.5, 0.0, null ; "),
                Golden.of(PairFormat.HELPSTEER, """
                    {"domain": "general", "language": "english", "context": [{"role": "user", "content": "Hi"}], "response1": "a",
                     "response2": "b", "overall_preference": 3,
                     "individual_preference": [{"score": 3, "reasoning": "longer", "feedback1": "x", "feedback2": "y"}]}
                    """, "U Hi => a | b ; 0.0, 3.0, SECOND ; null SECOND 3 null longer"));
    }

    private static List<Golden> arena() {
        return List.of(
                Golden.of(
                        PairFormat.ARENA,
                        """
                        {"question_id": "q1", "model_a": "m1", "model_b": "m2", "winner": "model_b", "judge": "arena_user_973", "turn": 1,
                         "anony": true, "language": "English", "tstamp": 1682351591.1322,
                         "conversation_a": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "a"}],
                         "conversation_b": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "b"}]}
                        """,
                        "U Hi => a (m1) | b (m2) ; 0.0, null, SECOND ; arena_user_973 SECOND null"
                                + " 2023-04-24T15:53:11.132Z null"),
                Golden.of(PairFormat.ARENA, """
                    {"model_a": "m1", "model_b": "m2", "winner": "tie (bothbad)", "turn": 2,
                     "conversation_a": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "a"},
                                        {"role": "user", "content": "More"}, {"role": "assistant", "content": "aa"}],
                     "conversation_b": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "b"},
                                        {"role": "user", "content": "More"}, {"role": "assistant", "content": "bb"}]}
                    """, """
                    U Hi => a

                    Human: More

                    Assistant: aa (m1) | b

                    Human: More

                    Assistant: bb (m2) ; 0.5, null, null ; \
                    """),
                Golden.of(PairFormat.ARENA, """
                    {"id": 30192, "model_a": "m1", "model_b": "m2", "prompt": "[\\"Hi\\"]", "response_a": "[\\"a\\"]",
                     "response_b": "[\\"b\\"]", "winner_model_a": 1, "winner_model_b": 0, "winner_tie": 0}
                    """, "U Hi => a (m1) | b (m2) ; 1.0, null, FIRST ; "),
                Golden.of(PairFormat.ARENA, """
                    {"model_a": "m1", "model_b": "m2", "prompt": "[Hi", "response_a": "a", "response_b": ["b"],
                     "winner_model_a": "0", "winner_model_b": false, "winner_tie": "1"}
                    """, "U [Hi => a (m1) | b (m2) ; 0.5, null, null ; "));
    }

    private static List<Golden> evaluations() {
        return List.of(
                Golden.of(PairFormat.ALPACA_EVAL, """
                    {"instruction": "Hi", "output_1": "a", "generator_1": "m1", "output_2": "b", "generator_2": "m2",
                     "annotator": "gpt4", "preference": 1.25}
                    """, "U Hi => a (m1) | b (m2) ; 0.75, null, null ; "),
                Golden.of(PairFormat.ALPACA_EVAL, """
                    {"instruction": "Hi", "output_1": "a", "output_2": "b", "annotator": 3, "preference": 2}
                    """, "U Hi => a | b ; 0.0, null, SECOND ; "),
                Golden.of(PairFormat.ALPACA_EVAL, """
                    {"instruction": "Hi", "output_1": "a", "output_2": "b", "preference": 0}
                    """, "U Hi => a | b ; 0.5, null, null ; "),
                Golden.of(PairFormat.ALPACA_EVAL, """
                    {"prompt": "Hi", "response_a": "a", "model_a": "m1", "response_b": "b", "model_b": "m2", "preference_b": 0.25}
                    """, "U Hi => a (m1) | b (m2) ; 0.75, null, null ; "),
                Golden.of(PairFormat.HHH, """
                    {"category": "helpful", "prompt": "Hi", "chosen": "good", "rejected": "poor"}
                    """, "U Hi => good | poor ; 1.0, null, FIRST ; "),
                Golden.of(PairFormat.HHH, """
                    {"input": "Hi\\n\\nAssistant: Hello!\\n\\nHuman: Why?", "target_scores": {"because": 0, "who knows": 1}}
                    """, "U Hi, A Hello!, U Why? => who knows | because ; 1.0, null, FIRST ; "));
    }

    private static List<Golden> oasst() {
        var tree = """
            {"message_tree_id": "t", "tree_state": "ready_for_export", "prompt": {"text": "Hi", "role": "prompter", "deleted": false,
             "replies": [
               {"text": "one", "role": "assistant", "rank": 0, "model_name": "m", "replies": [
                 {"text": "Why?", "role": "prompter", "replies": [
                   {"text": "x", "role": "assistant", "rank": 1, "replies": []}, {"text": "y", "role": "assistant", "rank": 0}]}]},
               {"text": "two", "role": "assistant", "rank": 1, "replies": [
                 {"text": "alone?", "role": "prompter", "replies": [{"text": "z", "role": "assistant", "rank": 0}]}]},
               {"text": "three", "role": "assistant", "rank": 2, "deleted": null, "replies": []},
               {"text": "gone", "role": "assistant", "rank": 3, "deleted": true, "replies": [
                 {"text": "q", "role": "prompter", "replies": [
                   {"text": "u", "role": "assistant", "rank": 0}, {"text": "v", "role": "assistant", "rank": 1}]}]},
               {"text": "unranked", "role": "assistant", "rank": null}]}}
            """;
        var later = "U Hi, A one, U Why? => y | x ; 1.0, -1.0, FIRST ; ";
        return List.of(
                Golden.of(
                        PairFormat.OASST,
                        tree,
                        "U Hi => two | one (m) ; 0.0, 1.0, SECOND ; ",
                        "U Hi => two | three ; 1.0, -1.0, FIRST ; ",
                        "U Hi => one (m) | three ; 1.0, -2.0, FIRST ; ",
                        later),
                Golden.of(PairFormat.OASST, tree, "U Hi => two | one (m) | three ; null, null, null ; ", later)
                        .many());
    }

    private static List<Golden> argilla() {
        var ranking = "[{\"rank\": 1, \"value\": \"response-2\"}, {\"rank\": 2, \"value\": \"response-1\"}]";
        var three = """
            {"fields": {"instruction": "Hi", "response-1": "a", "response-2": "b", "response-3": "c"}, "id": "r1", "responses": {
             "quality": [{"value": 4, "user_id": "u1"}],
             "order": [{"value": [{"rank": 1, "value": "response-3"}, {"rank": 2, "value": "response-1"},
                                  {"rank": 2, "value": "response-2"}], "user_id": "u1"},
                       {"value": [{"rank": 1, "value": "response-1"}, {"rank": 2, "value": "response-2"},
                                  {"rank": 3, "value": "response-3"}], "user_id": "u2", "status": "discarded"}]}}
            """;
        return List.of(
                Golden.of(
                        PairFormat.ARGILLA,
                        """
                        {"id": "r1", "status": "completed", "_server_id": "s", "prompt": "Hi", "response-1": "a", "response-2": "b",
                         "model-1": "m1", "order.responses": [RANKING, RANKING], "order.responses.users": ["u1", "u2"],
                         "order.responses.status": ["submitted", "draft"], "order.suggestion": null, "metadata.x": 3}
                        """.replace("RANKING", ranking),
                        "U Hi => a (m1) | b ; 0.0, 1.0, null ; u1 SECOND 1 null null"),
                Golden.of(
                        PairFormat.ARGILLA,
                        """
                        {"prompt": [{"role": "user", "content": "Hi"}], "response_a": "a", "response_b": "b", "topic.responses": ["maths"],
                         "better.responses": ["A", "tie", "response_b"], "better.responses.users": ["u1", "u2", "u3"]}
                        """,
                        "U Hi => a | b ; 0.5, null, null ; u1 FIRST null null null, u2 null null null null, u3 SECOND"
                                + " null null null"),
                Golden.of(PairFormat.ARGILLA, """
                    {"prompt": "Hi", "answer 1": "a", "answer 2": "b",
                     "order.responses": [{"rank": [1, 1], "value": ["answer 1", "answer 2"]}]}
                    """, "U Hi => a | b ; 0.5, 0.0, null ; null null 0 null null"),
                Golden.of(
                        PairFormat.ARGILLA,
                        three,
                        "U Hi => a | b ; 0.5, 0.0, null ; u1 null 0 null null",
                        "U Hi => a | c ; 0.0, 1.0, null ; u1 SECOND 1 null null",
                        "U Hi => b | c ; 0.0, 1.0, null ; u1 SECOND 1 null null"),
                Golden.of(PairFormat.ARGILLA, three, "U Hi => a | b | c ; null, null, null ; ")
                        .many());
    }

    private static List<Golden> tools() {
        return List.of(
                Golden.of(
                        PairFormat.LABEL_STUDIO,
                        """
                        {"id": 7, "data": {"prompt": "Hi", "answer1": "a", "answer2": "b", "model_1": "m1", "model_2": "m2"},
                         "predictions": [], "drafts": [], "annotations": [
                         {"id": 1, "completed_by": 3, "created_at": "2024-01-02T03:04:05.000000Z", "was_cancelled": false, "result":
                          [{"from_name": "c", "to_name": "answer1,answer2", "type": "pairwise", "value": {"selected": "left"}}]},
                         {"completed_by": {"id": 4, "email": "x@example.org"}, "result": [{"type": "textarea", "value": {"text": ["x"]}},
                          {"type": "pairwise", "value": {"selected": "right"}}]},
                         {"completed_by": 5, "was_cancelled": true, "result": [{"type": "pairwise", "value": {"selected": "right"}}]},
                         {"completed_by": 6, "result": []}]}
                        """,
                        "U Hi => a (m1) | b (m2) ; 0.5, null, null ; 3 FIRST null 2024-01-02T03:04:05Z null, 4 SECOND"
                                + " null null null"),
                Golden.of(
                        PairFormat.LABEL_STUDIO,
                        """
                        {"data": {"question": "Hi", "left": "a", "right": "b"}, "annotations": [
                         {"completed_by": 3, "result": [{"type": "pairwise", "value": {"selected": "left"}}]},
                         {"completed_by": 4, "ground_truth": true, "result": [{"type": "pairwise", "to_name": "right,left",
                          "value": {"selected": "left"}}]}]}
                        """,
                        "U Hi => a | b ; 0.0, null, SECOND ; 3 FIRST null null null, 4 SECOND null null null"),
                Golden.of(PairFormat.LABEL_STUDIO, """
                    {"data": {"text": "Hi", "old": "a", "new": "b"}, "annotations": []}
                    """, "U Hi => a | b ; null, null, null ; "),
                Golden.of(PairFormat.POTATO, """
                    {"id": "i1", "user": "kim", "prompt": "Hi", "response_a": "a", "response_b": "b", "model_b": "m2",
                     "annotations": {"notes": {"text": "x"}, "better": {"selection": "B"}}}
                    """, "U Hi => a | b (m2) ; 0.0, null, null ; kim SECOND null null null"),
                Golden.of(PairFormat.POTATO, """
                    {"id": "i2", "context": "Hi", "text": ["a", "b"], "annotations": {"better": {"scale_value": "-2"}}}
                    """, "U Hi => a | b ; 1.0, -2.0, null ; null FIRST -2 null null"),
                Golden.of(PairFormat.POTATO, """
                    {"id": "i3", "prompt": "Hi", "A": "a", "B": "b", "annotations": {"better": {"selection": "tie"}}}
                    """, "U Hi => a | b ; 0.5, null, null ; null null null null null"));
    }
}
