package org.touchstone.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever a line is turned away for is said in the reader's language: every reason in the sources is known by its English. */
class KeptReasonsTests {

    private static final Path CATALOG = Path.of("src/main/java/org/touchstone/catalog");
    private static final Pattern SENTENCE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern THROWN = Pattern.compile(
            "(?:new Unfit(?:Row|Post)|String (?:UNCLOSED|TEXT_BEHIND) =|\\? TEXT_BEHIND\\s*:)\\s*\\(?(.*?)\\)?;\n",
            Pattern.DOTALL);

    @Test
    void everyReasonIsKnown() throws Exception {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/catalog", "messages/files");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var kept = new KeptSentences(messages);
        var reasons = reasons();
        assertThat(reasons).hasSizeGreaterThan(50);
        assertThat(reasons).allSatisfy(reason -> {
            var phrase = kept.phrase(reason);
            assertThat(phrase.key()).as(reason).isNotEqualTo("catalog.kept.other");
            assertThat(messages.getMessage(phrase.key(), phrase.arguments().toArray(), Locale.GERMAN))
                    .isNotEqualTo(
                            messages.getMessage(phrase.key(), phrase.arguments().toArray(), Locale.ENGLISH));
        });
    }

    private static Set<String> reasons() throws IOException {
        var reasons = new TreeSet<String>();
        try (var files = Files.walk(CATALOG)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var thrown = THROWN.matcher(Files.readString(file));
                while (thrown.find()) {
                    add(reasons, thrown.group(1));
                }
            }
        }
        return reasons;
    }

    /** What is put together of pieces is one sentence. */
    private static void add(Set<String> reasons, String expression) {
        var joined = expression.replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\"\\s*\\+\\s*\\w+\\s*\\+\\s*\"", "x");
        var sentence = SENTENCE.matcher(joined);
        while (sentence.find()) {
            var text = sentence.group(1).replace("\\\"", "\"").replaceAll("%,?[sd]", "3");
            boolean goesOn = joined.substring(sentence.end()).stripLeading().startsWith("+");
            if (text.contains(" ") && !goesOn) {
                reasons.add(text);
            }
        }
    }
}
