package org.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SignsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void eachFormatIsKnownByItsKeys() {
        assertThat(likeliest(SampleFiles.hh(1))).isEqualTo(PairFormat.HH);
        assertThat(likeliest("{\"conversation\": \"x\", \"responses\": []}")).isEqualTo(PairFormat.NATIVE);
        assertThat(likeliest("{\"prompt\": \"x\", \"first\": {}, \"second\": {}, \"votes\": []}"))
                .isEqualTo(PairFormat.VOTES);
        assertThat(likeliest("{\"conversation\": \"x\", \"first\": {}, \"second\": {}, \"votes\": []}"))
                .isEqualTo(PairFormat.VOTES);
        assertThat(likeliest("{\"question\": \"x\", \"answer_matching_behavior\": \" Yes\"}"))
                .isEqualTo(PairFormat.MODEL_WRITTEN);
    }

    @Test
    void mostRowsDecideAndOthersAreTold() {
        var strange = "{\"chosen\": \"no markers\", \"rejected\": \"here\"}";
        var signs = Signs.of(Arrays.stream(new String[] {
                    SampleFiles.hh(1), "{\"conversation\": 1, \"responses\": []}", SampleFiles.hh(2), strange, "3", "[]"
                })
                .map(JSON::readTree)
                .toList());
        assertThat(signs).containsExactly(new FileLook.Sign(PairFormat.HH, 2), new FileLook.Sign(PairFormat.NATIVE, 1));
    }

    private static PairFormat likeliest(String row) {
        return Signs.of(Arrays.asList(JSON.readTree(row))).getFirst().format();
    }
}
