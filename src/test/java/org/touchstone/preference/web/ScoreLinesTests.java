package org.touchstone.preference.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.ScoringSettings;
import org.touchstone.support.Refusal;
import tools.jackson.databind.json.JsonMapper;

class ScoreLinesTests {

    private static final int LONG = 1_000_000;
    private static final ScoringSettings SETTINGS = new ScoringSettings(1, 0, 2_500, LONG, DataSize.ofMegabytes(1));

    private final List<List<Candidate>> scored = new ArrayList<>();
    private final PreferenceScorer scorer = new PreferenceScorer() {
        @Override
        public double[] score(List<Candidate> candidates) {
            scored.add(candidates);
            return candidates.stream()
                    .mapToDouble(candidate -> candidate.response().length())
                    .toArray();
        }

        @Override
        public double[][] scoreByMember(List<Candidate> candidates) {
            return new double[][] {score(candidates)};
        }
    };
    private final ScoreLimits limits = new ScoreLimits(SETTINGS);
    private final ScoringGate gate = spy(new ScoringGate(SETTINGS));
    private final ScoreLines lines = new ScoreLines(new JsonMapper(), limits, gate);

    @Test
    void manyShortLinesAreScoredTogether() throws IOException {
        var answers = answers(file(300, 2));
        assertThat(answers).hasSize(300).last().isEqualTo("{\"line\":300,\"scores\":[2.0]}");
        assertThat(scored).extracting(List::size).containsExactly(256, 44);
    }

    /** All lines of a batch are in memory at once. */
    @Test
    void fewLongLinesAreScoredTogether() throws IOException {
        assertThat(answers(file(7, LONG / 2))).hasSize(7).last().isEqualTo("{\"line\":7,\"scores\":[500000.0]}");
        assertThat(scored).extracting(List::size).containsExactly(3, 3, 1);
        scored.clear();
        assertThat(answers(file(3, 4 << 20))).hasSize(3).allMatch(answer -> answer.contains("line-too-long"));
        assertThat(scored).isEmpty();
    }

    @Test
    void readingWaitsForItsTurnToo() throws IOException {
        assertThat(answers("no JSON\n".repeat(257))).hasSize(257);
        verify(gate, times(2)).compute(any());
    }

    @Test
    void aLineAndARequestHaveAsManyResponsesAsTheSettingsSay() throws IOException {
        assertThat(answers(item(2_500) + "\n" + item(2_501)))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"scores\":[1.0,"),
                        second -> assertThat(second).contains("too-many-responses", "\"field\":\"responses\""));
        limits.check(request(2_500).items());
        assertThat(request(2_500).scores(scorer).getFirst()).hasSize(2_500);
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> limits.check(request(2_501).items()))
                .matches(refusal -> refusal.code().equals("too-many-responses"));
    }

    private static ScoreRequest request(int responses) {
        return new JsonMapper().readValue("{\"items\":[%s]}".formatted(item(responses)), ScoreRequest.class);
    }

    private static String item(int responses) {
        return "{\"conversation\":\"Hi\",\"responses\":[%s]}"
                .formatted(String.join(",", Collections.nCopies(responses, "\"a\"")));
    }

    private static String file(int lines, int length) {
        var line = "{\"conversation\":\"Hi\",\"responses\":[\"%s\"]}".formatted("x".repeat(length));
        return IntStream.range(0, lines).mapToObj(_ -> line).collect(Collectors.joining("\n"));
    }

    private List<String> answers(String file) throws IOException {
        var answers = new ArrayList<String>();
        lines.score(new ByteArrayInputStream(file.getBytes(UTF_8)), scorer, answers::add);
        return answers;
    }
}
