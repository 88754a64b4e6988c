package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What pages say stands in the message files, in every language, and nowhere else. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("frontend/js");
    private static final Pattern USED_IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern PUT_TOGETHER = Pattern.compile("#\\{\\|([a-z][\\w.-]*)\\$");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern SENTENCE_IN_SCRIPT = Pattern.compile("[\"'`][A-Z][a-z]+ [^\"'`]*[\"'`]");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Set<String> READ_ALOUD = Set.of("aria-label", "title", "placeholder", "alt");

    /** Why a figure or its interval is missing, in the calls that say so. */
    private static final Pattern REASON = Pattern.compile(
            "(?:Figure\\.missing|Estimate\\.undefined|withoutInterval|Counted\\.(?:share|of))\\([^;\"]*\"([^\"%]+)\"");

    /** The code of a refusal, which is what a message is looked up by, in the call of its constructor. */
    private static final Pattern REFUSED =
            Pattern.compile("extends Refusal[.\\w]*[^}]*?super\\(\\s*\"([a-z][a-z-]*)\"", Pattern.DOTALL);

    /** What only scripts can bring about, since no page sends such a request: they read the English sentence. */
    private static final Set<String> TOLD_TO_SCRIPTS = Set.of("bad-evaluation", "nothing-to-score");

    private final Map<String, String> english = messages("");
    private final Map<String, String> german = messages("_de");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(german.keySet()).containsExactlyElementsOf(english.keySet());
    }

    @Test
    void bothLanguagesFillTheSameGaps() {
        english.forEach((key, text) ->
                assertThat(gaps(german.getOrDefault(key, text))).as(key).isEqualTo(gaps(text)));
    }

    @Test
    void everyMessageIsAPatternWithItsApostrophesDoubled() {
        Stream.of(english, german)
                .forEach(language -> language.forEach((key, text) -> {
                    assertThat(new MessageFormat(text).toPattern()).as(key).isNotBlank();
                    assertThat(LONE_APOSTROPHE.matcher(text).find()).as(key).isFalse();
                }));
    }

    @Test
    void everyKeyInATemplateHasAMessage() {
        var unknown = new ArrayList<String>();
        files(TEMPLATES, ".html")
                .forEach(file -> USED_IN_TEMPLATE
                        .matcher(read(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !english.containsKey(key))
                        .forEach(key -> unknown.add(file + ": " + key)));
        assertThat(unknown).isEmpty();
    }

    /** A key that code puts together counts as used where its beginning stands in the code. */
    @Test
    void everyMessageIsUsed() {
        var used = files(TEMPLATES, ".html")
                .flatMap(file -> USED_IN_TEMPLATE.matcher(read(file)).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        var inCode = files(Path.of("src/main/java"), ".java")
                .flatMap(file -> QUOTED.matcher(read(file)).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
        files(TEMPLATES, ".html")
                .flatMap(file -> PUT_TOGETHER.matcher(read(file)).results().map(match -> match.group(1)))
                .forEach(inCode::add);
        var unused = english.keySet().stream()
                .filter(key -> !used.contains(key) && !isUsed(key, inCode))
                .toList();
        assertThat(unused).isEmpty();
    }

    private static boolean isUsed(String key, Set<String> inCode) {
        if (inCode.contains(key)) {
            return true;
        }
        if (key.startsWith("refusal.")) {
            return Stream.of(key.substring("refusal.".length()).split("\\.", 2)).findFirst().stream()
                    .anyMatch(code -> code.startsWith("account-")
                            || inCode.contains(code)
                            || isPutTogether(code, inCode)
                            || isStatus(code));
        }
        return isPutTogether(key, inCode);
    }

    private static boolean isStatus(String code) {
        return Stream.of(HttpStatus.values())
                .anyMatch(status -> status.name().replace('_', '-').equalsIgnoreCase(code));
    }

    private static boolean isPutTogether(String key, Set<String> inCode) {
        return Stream.iterate(key.length() - 1, end -> end > 0, end -> end - 1)
                .map(end -> key.substring(0, end))
                .filter(beginning -> beginning.endsWith(".") || beginning.endsWith("-"))
                .anyMatch(inCode::contains);
    }

    @Test
    void templatesHoldNoSentences() {
        var literal = new ArrayList<String>();
        files(TEMPLATES, ".html")
                .forEach(file -> Jsoup.parse(read(file))
                        .traverse((node, _) -> literals(node).forEach(text -> literal.add(file + ": " + text))));
        assertThat(literal).isEmpty();
    }

    /** Reasons are kept in English beside the figure and said in the reader's language by the message that reads the same. */
    @Test
    void everyReasonWhyAFigureIsMissingHasAMessage() {
        var known = english.entrySet().stream()
                .filter(message -> message.getKey().startsWith("figures.why."))
                .map(message -> message.getValue().replace("''", "'"))
                .collect(Collectors.toSet());
        var reasons = files(Path.of("src/main/java"), ".java")
                .flatMap(file -> REASON.matcher(read(file)).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(reasons).hasSizeGreaterThan(15).isSubsetOf(known);
    }

    @Test
    void everyRefusalHasAMessage() {
        var codes = files(Path.of("src/main/java"), ".java")
                .flatMap(file -> REFUSED.matcher(read(file)).results().map(match -> match.group(1)))
                .filter(code -> !TOLD_TO_SCRIPTS.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes)
                .hasSizeGreaterThan(30)
                .allSatisfy(code -> assertThat(english.keySet())
                        .as(code)
                        .anyMatch(key ->
                                key.equals("refusal." + code) || key.startsWith("refusal." + code + separator(code))));
    }

    /** A code that is put together goes on after its hyphen; a whole one may have several sentences. */
    private static String separator(String code) {
        return code.endsWith("-") ? "" : ".";
    }

    @Test
    void scriptsHoldNoSentences() {
        assertThat(files(SCRIPTS, ".js")
                        .flatMap(file -> SENTENCE_IN_SCRIPT
                                .matcher(COMMENT.matcher(read(file)).replaceAll(""))
                                .results()
                                .map(match -> file + ": " + match.group())))
                .isEmpty();
    }

    /** Text and attributes that a person would read as they stand in the template. */
    private static List<String> literals(Node node) {
        if (node instanceof TextNode text) {
            var shown = text.text().replaceAll("\\[\\[.*?]]", "");
            return hasLetters(shown) && !isExempt(text.parent()) ? List.of(shown) : List.of();
        }
        return READ_ALOUD.stream()
                .map(node::attr)
                .filter(MessagesTests::hasLetters)
                .toList();
    }

    private static boolean isExempt(@Nullable Element element) {
        if (element == null) {
            return false;
        }
        boolean written = Stream.of("th:text", "th:utext", "th:errors", "th:replace", "th:insert")
                .anyMatch(element::hasAttr);
        boolean sameEverywhere = element.is("kbd, code, [translate=no], title[th:replace]");
        return written || sameEverywhere;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> messages(String language) {
        var all = new TreeMap<String, String>();
        files(MESSAGES, language + ".properties")
                .filter(file -> !language.isEmpty()
                        || !String.valueOf(file.getFileName()).contains("_"))
                .forEach(file -> load(file).forEach((key, text) -> all.put(key.toString(), text.toString())));
        return all;
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
