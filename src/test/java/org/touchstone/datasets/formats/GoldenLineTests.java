package org.touchstone.datasets.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.datasets.formats.Samples.plain;
import static org.touchstone.datasets.formats.Samples.text;
import static org.touchstone.datasets.formats.Samples.tie;
import static org.touchstone.datasets.formats.Samples.whole;

import org.junit.jupiter.api.Test;
import org.touchstone.datasets.ExportFormat;
import tools.jackson.databind.json.JsonMapper;

/** What each format makes of one pair, written down by hand. */
class GoldenLineTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String CONTEXT = """
        [{"role":"system","content":"Be brief."},{"role":"user","content":"Why?"},\
        {"role":"assistant","content":"Who asks?"},{"role":"user","content":"I do."}]\
        """;

    private static final String DIALOGUE =
            "Be brief.\\n\\nHuman: Why?\\n\\nAssistant: Who asks?\\n\\nHuman: I do.\\n\\nAssistant:";

    @Test
    void hhAndTrlTakeTheChosenFirst() {
        is(ExportFormat.HH, """
            {"chosen":"%1$s So it is.","rejected":"%1$s Because."}
            """.formatted(DIALOGUE));
        is(ExportFormat.TRL, """
            {"prompt":"%s","chosen":" So it is.","rejected":" Because.","margin":0.8}
            """.formatted(DIALOGUE));
        is(ExportFormat.TRL_IMPLICIT, """
            {"chosen":"%1$s So it is.","rejected":"%1$s Because.","margin":0.8}
            """.formatted(DIALOGUE));
        is(ExportFormat.TRL_CONVERSATIONAL, """
            {"prompt":%s,"chosen":[{"role":"assistant","content":"So it is."}],\
            "rejected":[{"role":"assistant","content":"Because."}],"margin":0.8}
            """.formatted(CONTEXT));
        var turns = CONTEXT.substring(0, CONTEXT.length() - 1);
        is(ExportFormat.TRL_CONVERSATIONAL_IMPLICIT, """
            {"chosen":%1$s,{"role":"assistant","content":"So it is."}],\
            "rejected":%1$s,{"role":"assistant","content":"Because."}],"margin":0.8}
            """.formatted(turns));
    }

    @Test
    void theMarginIsThePolicysElseTheStrengthElseMissing() {
        assertThat(text(ExportFormat.TRL, whole())).contains("\"margin\":0.8");
        assertThat(text(ExportFormat.TRL, plain("Why?", "a", "b"))).doesNotContain("margin");
    }

    @Test
    void ktoTellsOfEachResponseWhetherItIsGood() {
        is(ExportFormat.KTO, """
            {"prompt":"%1$s","completion":" Because.","label":false}
            {"prompt":"%1$s","completion":" So it is.","label":true}
            """.formatted(DIALOGUE));
        is(ExportFormat.KTO_CONVERSATIONAL, """
            {"prompt":%1$s,"completion":[{"role":"assistant","content":"Because."}],"label":false}
            {"prompt":%1$s,"completion":[{"role":"assistant","content":"So it is."}],"label":true}
            """.formatted(CONTEXT));
        assertThat(text(ExportFormat.KTO, tie("BOTH_BAD", "BOTH_BAD", "TIE")).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).endsWith("\"label\":false}"));
        assertThat(text(ExportFormat.KTO, tie("BOTH_GOOD")).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).endsWith("\"label\":true}"));
        assertThat(text(ExportFormat.KTO, tie("BOTH_GOOD", "BOTH_BAD"), tie("TIE"), tie()))
                .isEmpty();
    }

    @Test
    void helpSteerPutsVotesOnItsScale() {
        is(ExportFormat.HELPSTEER3, """
            {"context":%s,"response1":"Because.","response2":"So it is.","overall_preference":1,\
            "individual_preference":[{"score":3,"reasoning":"It \\"fits\\""},{"score":1,"reasoning":""},{"score":-2,"reasoning":""}]}
            """.formatted(CONTEXT));
        is(ExportFormat.HELPSTEER2, """
            {"split":"test","prompt":"%s","response_1":"Because.","response_2":"So it is.","preference_strength":1,\
            "all_preferences_unprocessed":[{"strength":3,"justification":"It \\"fits\\""},\
            {"strength":1,"justification":""},{"strength":-2,"justification":""}]}
            """.formatted(DIALOGUE));
        assertThat(text(ExportFormat.HELPSTEER3, tie("TIE"))).contains("\"overall_preference\":0");
    }

    @Test
    void arenaHasALineForEachVoteElseForTheLabel() {
        var first = text(ExportFormat.ARENA, whole()).lines().findFirst().orElseThrow();
        var turns = CONTEXT.substring(0, CONTEXT.length() - 1);
        assertThat(first).isEqualTo("""
            {"question_id":"00000000-0000-0000-0000-0000000000c1","model_a":"small","model_b":"unknown",\
            "winner":"model_b","judge":"w1",\
            "conversation_a":%1$s,{"role":"assistant","content":"Because."}],\
            "conversation_b":%1$s,{"role":"assistant","content":"So it is."}],\
            "turn":2,"anony":true,"tstamp":1.77244560025E9}\
            """.formatted(turns));
        assertThat(text(ExportFormat.ARENA, whole()).lines()).hasSize(3);
        assertThat(text(ExportFormat.ARENA, plain("Why?", "a", "b")))
                .contains("\"question_id\":\"0123456789ab-0\"", "\"winner\":\"model_a\",\"judge\":\"unknown\"");
        assertThat(text(ExportFormat.ARENA, tie("BOTH_BAD", "BOTH_GOOD", "TIE")))
                .containsSubsequence("\"tie (bothbad)\"", "\"tie\"", "\"tie\"");
    }

    @Test
    void ourOwnHasEverything() {
        is(ExportFormat.NATIVE, """
            {"conversation":%s,"responses":[{"content":"Because.","source":"small"},{"content":"So it is."}],\
            "known":"SECOND","label":0.25,"strength":1.5,"votes":3,"split":"test",\
            "comparison_id":"00000000-0000-0000-0000-0000000000c1","margin":0.8,"said":[\
            {"annotator":"w1","outcome":"SECOND","strength":4,"shown_first":"LEFT","submitted_at":"2026-03-02T10:00:00.250Z",\
            "active_ms":9000,"confidence":4,"aspects":{"honest":[-1],"kind":[2,5]},"rationale":"It \\"fits\\""},\
            {"annotator":"w2","outcome":"SECOND","strength":1,"kind":"SIMULATED"},\
            {"annotator":"w3","outcome":"FIRST","strength":-3,"kind":"ELSEWHERE"}]}
            """.formatted(CONTEXT));
        assertThat(text(ExportFormat.NATIVE, plain("Why?", "a", "b"))).isEqualTo("""
            {"conversation":[{"role":"user","content":"Why?"}],"responses":[{"content":"a"},{"content":"b"}],\
            "known":"FIRST","label":1.0,"strength":null,"votes":1,"split":"train"}
            """);
    }

    @Test
    void theTableOfVotesHasALineForEachJudgment() {
        var lines = text(ExportFormat.VOTES_TABLE, whole()).lines().toList();
        assertThat(lines).hasSize(3);
        var vote = JSON.readTree(lines.getFirst());
        assertThat(vote.path("response_a"))
                .isEqualTo(JSON.readTree("{\"text\":\"Because.\",\"source_model\":\"small\"}"));
        assertThat(vote.path("aspects"))
                .isEqualTo(JSON.readTree("{\"honest\":{\"choice\":\"A\"},\"kind\":{\"A\":2,\"B\":5}}"));
        assertThat(lines.getFirst())
                .contains("\"outcome\":\"B\",\"strength\":4,\"shown_left\":\"A\"")
                .contains("\"criterion\":\"Which is better?\"", "\"annotator_id\":\"w1\",\"role\":\"worker\"");
        assertThat(text(ExportFormat.VOTES_TABLE, plain("Why?", "a", "b"))).isEmpty();
    }

    private static void is(ExportFormat format, String expected) {
        assertThat(text(format, whole())).isEqualTo(expected);
    }
}
