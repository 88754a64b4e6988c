package org.touchstone.laboratory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/** Files that experiments work with. */
@SpringBootTest
@Transactional
class MaterialsTests {

    /** What {@code printf 'a\n\nb\n' | sha256sum} says. */
    private static final String DIGEST = "770423513bd0765c18e500000baec91976bcd8267a245437b32572665c6ac370";

    private static final Field FILE = Field.file("file");

    private final Materials materials;
    private final JdbcClient sql;

    MaterialsTests(@Autowired Materials materials, @Autowired JdbcClient sql) {
        this.materials = materials;
        this.sql = sql;
    }

    @Test
    void aFileIsItsBytes() {
        assertThat(materials.keep(FILE, "a\n\nb\n".getBytes(UTF_8))).isEqualTo(DIGEST);
        assertThat(materials.keep(FILE, "a\n\nb\n".getBytes(UTF_8))).isEqualTo(DIGEST);
        assertThat(materials.kept(FILE, "a\n\nb\n")).isEqualTo(DIGEST);
        assertThat(materials.kept(FILE, DIGEST)).as("stands for itself").isEqualTo(DIGEST);
        assertThat(materials.lines(DIGEST)).containsExactly("a", "", "b");
        assertThat(materials.size(DIGEST)).contains(new Materials.Size(3, 5));
        assertThat(materials.bytes(DIGEST)).isEqualTo(5);
        assertThat(materials.content(DIGEST).orElseThrow()).asString(UTF_8).isEqualTo("a\n\nb\n");
    }

    @Test
    void theMarkAtTheBeginningIsNoPartOfTheFirstLine() {
        assertThat(materials.lines(materials.keep(FILE, "\uFEFFa\r\nb".getBytes(UTF_8))))
                .containsExactly("a", "b");
    }

    @Test
    void whatCannotBeKeptIsRefusedByTheField() {
        assertThat(refused(new byte[0])).isEqualTo("no-material");
        assertThat(refused(new byte[5 * 1024 * 1024 + 1])).isEqualTo("material-too-large");
        assertThat(refused(new byte[] {'a', '\n', 'b', (byte) 0xff})).isEqualTo("material-no-text");
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> materials.keep(FILE, new byte[] {'a', '\n', 'b', (byte) 0xff}))
                .withMessageContaining("byte 4, in line 2");
        assertThat(materials.keep(Field.textFile("file"), new byte[6 * 1024 * 1024]))
                .as("a text may be longer than lines of judgements")
                .isNotEmpty();
        var unknown = catchThrowableOfType(Refusal.Invalid.class, () -> materials.kept(FILE, "0".repeat(64)));
        assertThat(unknown.field()).isEqualTo("file");
    }

    @Test
    void whatNobodyAskedForWithinADayIsForgotten() {
        materials.keep(FILE, "a\n\nb\n".getBytes(UTF_8));
        sql.sql("update laboratory.material set brought_at = now() - interval '25 hours'")
                .update();
        materials.keep(FILE, "another".getBytes(UTF_8));
        assertThat(materials.size(DIGEST)).isEmpty();
    }

    private String refused(byte[] content) {
        return catchThrowableOfType(Refusal.Invalid.class, () -> materials.keep(FILE, content))
                .code();
    }
}
