package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern IGNORED_CONDITION = Pattern.compile(
            "<[^<>]*\\bth:(if|unless|with|each)=[^<>]*\\bth:replace=|<[^<>]*\\bth:replace=[^<>]*\\bth:(if|unless|with|each)=");

    /** A tag that is replaced is gone before its condition is looked at, so the condition would never hold. */
    @Test
    void noConditionStandsOnATagThatIsReplaced() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")).flatMap(TemplateTests::ignored))
                    .isEmpty();
        }
    }

    private static Stream<String> ignored(Path file) {
        try {
            return IGNORED_CONDITION
                    .matcher(Files.readString(file))
                    .results()
                    .map(match -> file.getFileName() + ": " + match.group());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
