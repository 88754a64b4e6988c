package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern SCROLLED_BY_POINTER_ALONE =
            Pattern.compile("<div class=\"scroll-x(?![^>]*tabindex=\"0\" role=\"region\" (th:)?aria-label)[^>]*>");
    private static final Pattern IGNORED_CONDITION = Pattern.compile(
            "<[^<>]*\\bth:(if|unless|with|each)=[^<>]*\\bth:replace=|<[^<>]*\\bth:replace=[^<>]*\\bth:(if|unless|with|each)=");

    /** A tag that is replaced is gone before its condition is looked at, so the condition would never hold. */
    @Test
    void noConditionStandsOnATagThatIsReplaced() throws IOException {
        assertThat(found(IGNORED_CONDITION)).isEmpty();
    }

    /** What can only be moved by a pointer is out of reach for people who use keys, as soon as a table is too wide. */
    @Test
    void whatScrollsSidewaysIsReachedByKeysAndHasAName() throws IOException {
        assertThat(found(SCROLLED_BY_POINTER_ALONE)).isEmpty();
    }

    private static List<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> found(pattern, file))
                    .toList();
        }
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(match -> file.getFileName() + ": " + match.group());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
