package org.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativePairsTests {

    @Test
    void readsTurnsResponsesSourcesAndTheKnownAnswer() throws Exception {
        var line = """
            {"conversation": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": " Hi\\n\\n"}],\
             "responses": [{"content": "", "source": "model-1"}, {"content": "\\u2028Hello", "source": null}],\
             "known": "SECOND", "note": "passed over"}\
            """;
        assertThat(read(line))
                .isEqualTo(new ReadLine.Candidates(
                        1,
                        List.of(ReadSet.of(new CandidateSet(
                                new Conversation(List.of(
                                        new Turn(Speaker.SYSTEM, "Be brief."), new Turn(Speaker.USER, " Hi\n\n"))),
                                List.of(new Response("", "model-1"), new Response("\u2028Hello", null)),
                                Preferred.SECOND)))));
    }

    @Test
    void readsAConversationOfOneUserTurnGivenAsAString() throws Exception {
        var line = "{\"conversation\": \"Hi\", \"responses\": [{\"content\": \"a\"}, {\"content\": \"b\"}]}";
        assertThat(read(line)).isInstanceOfSatisfying(ReadLine.Candidates.class, read -> {
            assertThat(read.pair().conversation().turns()).containsExactly(new Turn(Speaker.USER, "Hi"));
            assertThat(read.pair().known()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"responses": [{"content": "a"}, {"content": "b"}]}                        | The key "conversation" is missing
        {"conversation": [], "responses": [{"content": "a"}, {"content": "b"}]}    | ends with a user turn
        {"conversation": 3, "responses": [{"content": "a"}, {"content": "b"}]}     | ends with a user turn
        {"conversation": [{"role": "assistant", "content": "x"}], "responses": [{"content": "a"}, {"content": "b"}]} | ends with a user turn
        {"conversation": [{"role": "human", "content": "x"}], "responses": [{"content": "a"}, {"content": "b"}]} | must be user, assistant or system
        {"conversation": [{"role": "user", "content": "x"}, {"role": "system", "content": "x"}], "responses": [{"content": "a"}, {"content": "b"}]} | only be the first
        {"conversation": ["x"], "responses": [{"content": "a"}, {"content": "b"}]} | The key "role" is missing
        {"conversation": "x", "responses": [{"content": "a"}]}                     | exactly two
        {"conversation": "x", "responses": [{"content": "a"}, "b"]}                | The key "content" is missing
        {"conversation": "x", "responses": [{"content": "a"}, {"content": "a"}]}   | are the same text
        {"conversation": "x", "responses": [{"content": "a"}, {"content": "b"}], "known": "TIE"} | must be FIRST, SECOND or null
        """, quoteCharacter = '\'')
    void saysWhatIsWrongWithALine(String line, String reason) throws Exception {
        assertThat(read(line))
                .isInstanceOfSatisfying(
                        ReadLine.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains(reason));
    }

    private static ReadLine read(String line) throws IOException {
        try (var reader = PairReader.open(SampleFiles.file(line), PairFormat.NATIVE)) {
            var read = reader.next();
            assertThat(read).isNotNull();
            return read;
        }
    }
}
