package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private final Markdown markdown = new Markdown();

    @Test
    void rendersTextCodeAndTables() {
        assertThat(markdown.html("# Sum\n\n**1** + `2`\n\n| a | b |\n|---|---|\n| 1 | 2 |"))
                .contains("<h1>Sum</h1>", "<strong>1</strong>", "<code>2</code>", "<td>1</td>");
    }

    @Test
    void keepsTheLanguageOfACodeBlock() {
        assertThat(markdown.html("```java\nint a < b;\n```")).contains("class=\"language-java\"", "int a &lt; b;");
    }

    @Test
    void keepsSingleLineBreaks() {
        assertThat(markdown.html("first\nsecond")).contains("first<br>", "second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://example.org/spy.png)",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&#58;alert(1))",
                "<a href='data:text/html,x'>x</a>",
                "<https://example.org/\" onmouseover=\"alert(1)>",
                "<p style='position:fixed'>x</p>",
                "<iframe src='https://example.org'></iframe>",
                "```\" onload=\"alert(1)\nx\n```",
                "<form action='/sign-out' method='post'><button>x</button></form>",
            })
    void rendersNothingThatRunsOrLoads(String attack) {
        var elements =
                org.jsoup.Jsoup.parseBodyFragment(markdown.html(attack)).body().getAllElements();
        assertThat(elements)
                .extracting(element -> element.normalName())
                .doesNotContain("script", "img", "iframe", "form", "button", "style");
        assertThat(elements)
                .allSatisfy(element -> assertThat(element.attributes())
                        .extracting(attribute -> attribute.getKey())
                        .isSubsetOf("href", "rel", "class"));
        assertThat(elements.eachAttr("href")).allMatch(href -> href.startsWith("https:"));
    }

    @Test
    void makesLinksThatTellTheirTargetNothing() {
        assertThat(markdown.html("[x](https://example.org)")).contains("rel=\"nofollow noopener noreferrer\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*_", "[", "![", "(", "**a _", "<", "`", "|"})
    void survivesDeepNesting(String opening) {
        var closing = new StringBuilder(opening.strip()).reverse().toString();
        var text = opening.repeat(20_000) + "x" + closing.repeat(20_000);
        assertThat(markdown.html(text)).contains("x");
    }
}
