package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of lines that are not in their format, and that the others come in all the same. */
class BadRowsTests {

    /** A good line of each format, with {@code Hi} for the prompt and {@code aaa} and {@code bbb} for the responses. */
    private static final Map<PairFormat, String> GOOD = Map.ofEntries(
            Map.entry(PairFormat.TRL, """
                {"prompt": "Hi", "chosen": "aaa", "rejected": "bbb"}\
                """),
            Map.entry(PairFormat.HELPSTEER, """
                {"prompt": "Hi", "response_1": "aaa", "response_2": "bbb", "preference_strength": 1}\
                """),
            Map.entry(PairFormat.ARENA, """
                {"prompt": "Hi", "response_a": "aaa", "response_b": "bbb", "winner_model_a": 1}\
                """),
            Map.entry(PairFormat.ALPACA_EVAL, """
                {"instruction": "Hi", "output_1": "aaa", "output_2": "bbb", "preference": 1.5}\
                """),
            Map.entry(PairFormat.OASST, """
                {"message_tree_id": "t", "prompt": {"text": "Hi", "role": "prompter", "replies": [\
                {"text": "aaa", "role": "assistant", "rank": 0}, {"text": "bbb", "role": "assistant", "rank": 1}]}}\
                """),
            Map.entry(PairFormat.HHH, """
                {"category": "honest", "prompt": "Hi", "chosen": "aaa", "rejected": "bbb"}\
                """),
            Map.entry(PairFormat.ARGILLA, """
                {"fields": {"prompt": "Hi", "r_1": "aaa", "r_2": "bbb"}, "responses": {"q": [{"value": "r_1"}]}}\
                """),
            Map.entry(PairFormat.LABEL_STUDIO, """
                {"data": {"prompt": "Hi", "r_1": "aaa", "r_2": "bbb"}, "annotations": [\
                {"result": [{"type": "pairwise", "value": {"selected": "left"}}]}]}\
                """),
            Map.entry(PairFormat.POTATO, """
                {"id": "1", "prompt": "Hi", "r_1": "aaa", "r_2": "bbb", "annotations": {"q": {"selection": "A"}}}\
                """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TRL | {"prompt": "Hi", "chosen": "a"}                                                    | The key "rejected" is missing
        TRL | {"prompt": "Hi", "chosen": "a", "rejected": 3}                                     | "rejected" is not a string
        TRL | {"prompt": 3, "chosen": "a", "rejected": "b"}                                      | "prompt" is not a string
        TRL | {"prompt": " ", "chosen": "a", "rejected": "b"}                                    | "prompt" is empty
        TRL | {"chosen": "a", "rejected": "b"}                                                   | share no beginning that could be the prompt
        TRL | {"prompt": "Hi", "chosen": "a", "rejected": [{"role": "assistant", "content": "b"}]} | must both be texts or both be lists of turns
        TRL | {"chosen": [], "rejected": []}                                                     | "chosen" must be a list of turns
        TRL | {"chosen": [{"role": "assistant", "content": "a"}], "rejected": [{"role": "assistant", "content": "b"}]} | The key "prompt" is missing
        TRL | {"prompt": [{"role": "assistant", "content": "x"}], "chosen": "a", "rejected": "b"} | "prompt" does not end with a user turn
        TRL | {"chosen": [{"role": "user", "content": "a"}], "rejected": [{"role": "user", "content": "b"}]} | "chosen" does not end with an assistant turn
        TRL | {"chosen": [{"role": "tool", "content": "a"}], "rejected": [{"role": "user", "content": "b"}]} | must be user, assistant or system
        TRL | {"chosen": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "rejected": [{"role": "user", "content": "x"}, {"role": "assistant", "content": "b"}]} | share no beginning
        TRL | {"prompt": "Hi", "chosen": "a", "rejected": "b", "margin": "x"}                    | "margin" is not a number
        TRL | {"prompt": "Hi", "chosen": "a", "rejected": "b", "margin": -1}                     | "margin" is less than 0
        TRL | {"prompt": "Hi", "chosen": "a", "rejected": "b", "margin": 1e999}                  | "margin" is not a number
        HELPSTEER | {"prompt": "Hi", "response_1": "a", "response_2": "b"}                       | The key "preference_strength" is missing
        HELPSTEER | {"prompt": "Hi", "response_1": "a", "response_2": "b", "preference_strength": 4} | "preference_strength" must be a number from -3 to 3
        HELPSTEER | {"prompt": "Hi", "response_1": "a", "response_2": "b", "preference_strength": -100} | must be a number from -3 to 3
        HELPSTEER | {"prompt": "Hi", "response_1": "a", "response_2": "b", "preference_strength": 0.5} | "preference_strength" must be a whole number
        HELPSTEER | {"prompt": "Hi", "response_1": "a", "response_2": "b", "preference_strength": 1, "all_preferences_unprocessed": 3} | "all_preferences_unprocessed" must be a list
        HELPSTEER | {"prompt": "Hi", "response_1": "a", "response_2": "b", "preference_strength": 1, "all_preferences_unprocessed": [{"strength": -50}]} | "strength" must be a number from -3 to 3
        HELPSTEER | {"prompt": "Hi", "response": "a", "helpfulness": 3}                          | The key "response_1" is missing
        HELPSTEER | {"context": "Hi", "response1": "a", "response2": "b", "overall_preference": 1} | "context" must be a list of turns
        HELPSTEER | {"context": [{"role": "user", "content": "Hi"}], "response1": "a", "response2": "b", "overall_preference": "x"} | "overall_preference" is not a number
        ARENA | {"prompt": "Hi", "response_a": "a", "response_b": "b"}                           | The key "winner" is missing
        ARENA | {"prompt": "Hi", "response_a": "a", "response_b": "b", "winner": "me"}           | "winner" must be model_a, model_b, tie or tie (bothbad)
        ARENA | {"prompt": "Hi", "response_a": "a", "response_b": "b", "winner": 1}              | "winner" is not a string
        ARENA | {"prompt": "Hi", "response_a": "a", "response_b": "b", "winner_model_a": 1, "winner_tie": 1} | Exactly one of winner_model_a, winner_model_b and winner_tie must be 1
        ARENA | {"prompt": "[\\"Hi\\", \\"So\\"]", "response_a": "[\\"a\\"]", "response_b": "b", "winner": "tie"} | "prompt" and "response_a" have different numbers of turns
        ARENA | {"prompt": "[\\"Hi\\"]", "response_a": "[null]", "response_b": "b", "winner": "tie"} | "response_a" is empty
        ARENA | {"conversation_a": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "a"}], "winner": "tie"} | The key "conversation_b" is missing
        ARENA | {"prompt": "Hi", "response_a": "a", "response_b": "b", "winner": "tie", "model_a": 3} | "model_a" is not a string
        ALPACA_EVAL | {"instruction": "Hi", "output_1": "a", "output_2": "b"}                    | The key "preference" is missing
        ALPACA_EVAL | {"instruction": "Hi", "output_1": "a", "output_2": "b", "preference": 0.5} | "preference" must be a number from 1 to 2
        ALPACA_EVAL | {"instruction": "Hi", "output_1": "a", "output_2": "b", "preference": -1}  | "preference" must be a number from 0 to 2
        ALPACA_EVAL | {"prompt": "Hi", "response_a": "a", "response_b": "b", "preference_b": 1.5} | "preference_b" must be a number from 0 to 1
        ALPACA_EVAL | {"prompt": "Hi", "response_a": "a", "response_b": "b", "preference_b": "0.5"} | "preference_b" is not a number
        ALPACA_EVAL | {"output_1": "a", "output_2": "b", "preference": 1}                        | The key "instruction" is missing
        OASST | {"message_tree_id": "t"}                                                         | "prompt" must be an object
        OASST | {"prompt": {"text": "Hi", "role": "prompter"}}                                   | The tree has no message with two ranked replies
        OASST | {"prompt": {"text": "Hi", "role": "prompter", "replies": 3}}                     | "replies" must be a list of objects
        OASST | {"prompt": {"text": "Hi", "role": "prompter", "replies": [3]}}                   | "replies" must be a list of objects
        OASST | {"prompt": {"text": "Hi", "role": "human"}}                                      | A "role" must be prompter or assistant
        OASST | {"prompt": {"role": "prompter"}}                                                 | The key "text" is missing
        OASST | {"prompt": {"text": "Hi", "role": "prompter", "replies": [{"text": "a", "role": "assistant", "rank": "0"}]}} | "rank" is not a number
        HHH | {"category": "x", "prompt": "Hi", "chosen": "a"}                                   | The key "rejected" is missing
        HHH | {"category": "x", "prompt": "Hi\\n\\nAssistant: a", "chosen": "a", "rejected": "b"} | "prompt" does not end with a user turn
        HHH | {"input": "Hi", "target_scores": {"a": 1}}                                         | "target_scores" must give each of two answers a number
        HHH | {"input": "Hi", "target_scores": {"a": 1, "b": 1}}                                 | The two answers have the same number in "target_scores"
        HHH | {"input": "Hi", "target_scores": {"a": 1, "b": "x"}}                               | "b" is not a number
        ARGILLA | {"fields": {"prompt": "Hi"}, "responses": {}}                                  | No two texts of the line look like responses to one prompt
        ARGILLA | {"fields": {"r_1": "a", "r_2": "b"}, "responses": {}}                          | No text of the line looks like the prompt
        ARGILLA | {"fields": {"prompt": "Hi", "r_1": "a", "r_2": "b"}, "responses": 3}           | "responses" must be an object
        ARGILLA | {"fields": {"prompt": "Hi", "r_1": "a", "r_2": "b"}, "responses": {"q": 3}}    | "q" must be a list
        ARGILLA | {"fields": {"prompt": "Hi", "r_1": "a", "r_2": "b"}, "responses": {"q": [{"value": [{"rank": 1, "value": "r_1"}]}]}} | A ranking must give each response a rank from 1
        ARGILLA | {"prompt": "Hi", "r_1": "a", "r_2": "b", "q.responses": 3}                     | "q.responses" must be a list
        ARGILLA | {"prompt": "Hi", "r_1": "a", "r_2": "b", "q.responses": ["maths"]}             | says of no two responses which is the better one
        LABEL_STUDIO | {"annotations": []}                                                       | "data" must be an object
        LABEL_STUDIO | {"data": {"prompt": "Hi", "r_1": "a", "r_2": "b"}, "annotations": 3}      | "annotations" must be a list
        LABEL_STUDIO | {"data": {"prompt": "Hi", "r_1": "a", "r_2": "b"}}                        | says of no two responses which is the better one
        LABEL_STUDIO | {"data": {"prompt": "Hi", "r_1": "a", "r_2": "b", "r_3": "c"}}            | The line has more than two responses
        LABEL_STUDIO | {"data": {"prompt": "Hi", "r_1": "a", "r_2": "b"}, "annotations": [{"result": [{"type": "pairwise", "value": {"selected": "up"}}]}]} | "selected" must be left or right
        LABEL_STUDIO | {"data": {"prompt": "Hi", "r_1": "a", "r_2": "b"}, "annotations": [{"result": [{"type": "pairwise"}]}]} | The key "selected" is missing
        LABEL_STUDIO | {"data": {"prompt": "Hi", "r_1": "a", "r_2": "b"}, "annotations": [{"created_at": "0000-01-01T00:00:00Z", "result": [{"type": "pairwise", "value": {"selected": "left"}}]}]} | The year of a time must be one from 1 to 9999
        POTATO | {"id": "1", "annotations": {"q": {"selection": "A"}}}                           | The line has answers but no texts
        POTATO | {"id": "1", "prompt": "Hi", "r_1": "a", "r_2": "b"}                             | "annotations" must be an object
        POTATO | {"id": "1", "prompt": "Hi", "r_1": "a", "r_2": "b", "annotations": {"q": {"selection": "C"}}} | "selection" must be A, B or tie
        POTATO | {"id": "1", "prompt": "Hi", "r_1": "a", "r_2": "b", "annotations": {"q": {"scale_value": "x"}}} | "scale_value" must be a whole number
        NATIVE | {"conversation": "Hi", "responses": [{"content": "a"}, {"content": "b"}], "label": 1.5} | "label" must be a number from 0 to 1
        NATIVE | {"conversation": "Hi", "responses": [{"content": "a"}, {"content": "b"}], "label": 0.2, "known": "FIRST"} | "known" and "label" contradict each other
        NATIVE | {"conversation": "Hi", "responses": [{"content": "a"}, {"content": "b"}]}       | The line has no "known" answer
        """, quoteCharacter = '\'')
    void saysWhatIsWrongWithALine(PairFormat format, String line, String reason) throws Exception {
        assertThat(reasons(read(SampleFiles.file("", line), format)))
                .singleElement()
                .asString()
                .startsWith("2: ")
                .contains(reason);
    }

    static Stream<Arguments> spoiled() {
        return GOOD.keySet().stream()
                .sorted()
                .flatMap(format -> Stream.of(
                        Arguments.of(format, "bbb", "aaa", "the same text"),
                        Arguments.of(format, "bbb", " ", " is empty"),
                        Arguments.of(format, "aaa", "", " is empty"),
                        Arguments.of(format, "bbb", "x\\u0000", "contains a NUL character"),
                        Arguments.of(format, "Hi", "x\\u0000", "contains a NUL character"),
                        Arguments.of(format, "aaa", "x\\ud800", "half of a surrogate pair"),
                        Arguments.of(format, "bbb", "b".repeat(1_000_000), "The line is longer than 1 MB")));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void refusesTextsThatCannotBeJudged(PairFormat format, String text, String by, String reason) throws Exception {
        var good = good(format);
        var spoiled = good.replace('"' + text + '"', '"' + by + '"');
        var lines = read(SampleFiles.file(good, spoiled, good), format);
        assertThat(lines).hasSize(3);
        assertThat(reasons(lines)).singleElement().asString().startsWith("2: ").contains(reason);
    }

    @ParameterizedTest
    @EnumSource(value = PairFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "CSV")
    void readsLinesOfOtherFormatsWithoutFailing(PairFormat format) throws Exception {
        var all = new ArrayList<>(GOOD.values());
        all.add(SampleFiles.hh(1));
        all.addAll(List.of(
                "{}", "[]", "3", "null", "\"x\"", "{\"data\": null, \"prompt\": {}, \"fields\": [], \"chosen\": {}}"));
        var lines = read(SampleFiles.file(all.toArray(String[]::new)), format);
        assertThat(lines).hasSize(all.size());
        assertThat(lines.stream().filter(ReadLine.Candidates.class::isInstance)).hasSizeLessThan(4);
    }

    @Test
    void keepsTheOtherElementsOfAListOfWhichOneIsBad() throws Exception {
        var good = good(PairFormat.LABEL_STUDIO);
        var list = "\ufeff [" + good + ", {\"data\": nothing, \"x\": \"],[\\\"\"},\n\n3,, " + good + "\n]\n";
        var lines = read(SampleFiles.file(list), PairFormat.LABEL_STUDIO);
        assertThat(lines).extracting(ReadLine::line).containsExactly(1L, 2L, 3L, 5L);
        assertThat(reasons(lines))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("2: The line is not JSON"),
                        other -> assertThat(other).isEqualTo("3: The line is not a JSON object"));
    }

    @Test
    void saysThatAListBreaksOff() throws Exception {
        var good = good(PairFormat.TRL);
        assertThat(reasons(read(SampleFiles.file("[" + good), PairFormat.TRL)))
                .containsExactly("2: The file ends in the middle: its list is not closed");
        assertThat(reasons(read(SampleFiles.file("[" + good + ", {\"prompt\": \"x"), PairFormat.TRL)))
                .containsExactly("2: The file ends in the middle of this line");
        assertThat(reasons(read(SampleFiles.file("[", "]"), PairFormat.TRL))).containsExactly("1: The file is empty");
    }

    @Test
    void readsLinesAfterAListAndListsAmongLines() throws Exception {
        var good = good(PairFormat.TRL);
        assertThat(reasons(read(SampleFiles.file("[1, 2]", good), PairFormat.TRL)))
                .containsExactly("1: The line is not a JSON object");
        assertThat(read(SampleFiles.file("[" + good + "]", "", good), PairFormat.TRL))
                .filteredOn(ReadLine.Candidates.class::isInstance)
                .hasSizeGreaterThan(0);
    }

    @Test
    void readsAListOfManyElementsInChunksOfAnyLength() throws Exception {
        var good = good(PairFormat.TRL).replace("Hi", "[{\\\" \u00e4\u4e16\ud83d\ude00");
        var list = ("[" + (good + ",\n").repeat(2_000) + good + "]").getBytes(UTF_8);
        var slow = new ByteArrayInputStream(list) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1 + pos % 97));
            }
        };
        assertThat(read(slow, PairFormat.TRL)).hasSize(2_001).allMatch(ReadLine.Candidates.class::isInstance);
    }

    private static String good(PairFormat format) {
        return Objects.requireNonNull(GOOD.get(format));
    }

    private static List<ReadLine> read(InputStream file, PairFormat format) throws IOException {
        var lines = new ArrayList<ReadLine>();
        try (var reader = PairReader.openLabelled(file, StagedFile.Reading.of(format))) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> reasons(List<ReadLine> lines) {
        return lines.stream()
                .filter(ReadLine.Rejected.class::isInstance)
                .map(line -> line.line() + ": " + ((ReadLine.Rejected) line).reason())
                .toList();
    }
}
