package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private final Markdown markdown = new Markdown();

    @Test
    void rendersTextCodeAndTables() {
        assertThat(markdown.html("# Sum\n\n**1** + `2`\n\n| a | b |\n|---|---|\n| 1 | 2 |"))
                .contains("<h1 dir=\"auto\">Sum</h1>", "<strong>1</strong>", "<code>2</code>", "<td>1</td>");
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
        var elements = Jsoup.parseBodyFragment(markdown.html(attack)).body().getAllElements();
        assertThat(elements)
                .extracting(element -> element.normalName())
                .doesNotContain("script", "img", "iframe", "form", "button", "style");
        assertThat(elements)
                .allSatisfy(element -> assertThat(element.attributes())
                        .extracting(attribute -> attribute.getKey())
                        .isSubsetOf("href", "rel", "class", "dir"));
        assertThat(elements.eachAttr("href")).allMatch(href -> href.startsWith("https:"));
    }

    @Test
    void makesLinksThatTellTheirTargetNothing() {
        assertThat(markdown.html("[x](https://example.org)")).contains("rel=\"nofollow noopener noreferrer\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> ", "- ", "*_", "[", "![", "(", "**a _", "<", "`", "|", "$", "$a ", "$$", "\\(", "\\[", "$$\n"
            })
    void survivesDeepNesting(String opening) {
        var closing = new StringBuilder(opening.strip()).reverse().toString();
        var text = opening.repeat(20_000) + "x" + closing.repeat(20_000);
        assertThat(markdown.html(text)).contains("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a^2$",
                "$x$",
                "$$\\int_0^1 x\\,dx$$",
                "\\(x\\)",
                "\\(\\alpha_1 * b_1 * c\\)",
                "\\[E = mc^2\\]",
                "$5x + 3y = 7$",
                "$\\text{speed of light}$",
                "$a_1 * b_1 * c_2$",
                "$\\{1, 2\\}$"
            })
    void keepsAFormulaAsItsSource(String formula) {
        var page = Jsoup.parseBodyFragment(markdown.html("Take " + formula + ", then go on."));
        assertThat(page.select("code.math").eachText()).containsExactly(formula);
        assertThat(page.text()).isEqualTo("Take " + formula + ", then go on.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $5 and $6.",
                "From $10-$20 a day",
                "US$5, AU$ 7 and CA$9",
                "$100 (about €90) or the same in AU$",
                "Give $1 to her and 2$ to him",
                "$5 million and more than that$",
                "a \\$ b $ c",
                "`$a$` and `\\(b\\)`",
                "\\[citation needed\\]",
                "\\(see below\\)",
                "$HOME and $PATH",
                "an open \\( and no more",
                "```\n$a$\n```"
            })
    void takesNothingElseForAFormula(String text) {
        assertThat(Jsoup.parseBodyFragment(markdown.html(text)).select(".math, .language-math"))
                .isEmpty();
    }

    @Test
    void keepsTheLinesOfADisplayedFormulaTogether() {
        var html = markdown.html("So:\n$$\na\n+ b\n= c\n$$\nand\n\n  \\[\n- d\n  \\]\n");
        assertThat(Jsoup.parseBodyFragment(html).select("code.language-math").eachText())
                .containsExactly("a\n+ b\n= c", "- d");
        assertThat(html).doesNotContain("<ul", "<h1", "<h2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$\n1. Pay $$ to nobody", "$$\na\n", "```tex\n$$\na = b\n$$\n```"})
    void leavesAnOpenDisplayedFormulaAndOneInCodeAlone(String text) {
        var page = Jsoup.parseBodyFragment(markdown.html(text));
        assertThat(page.select(".language-math")).isEmpty();
        assertThat(page.text()).contains("$$");
    }

    @Test
    void writesEachBlockInTheDirectionOfItsFirstLetter() {
        var page = Jsoup.parseBodyFragment(markdown.html(
                "שלום\n\n# مرحبا\n\n- אחת\n- two\n\n1. x\n\n   y\n\n|a|\n|-|\n|b|\n\n> مرحبا\n\n`code`\n"));
        assertThat(page.select("[dir=auto]").eachText())
                .containsExactly("שלום", "مرحبا", "אחת two", "x y", "a b", "مرحبا", "code");
    }

    @Test
    void putsTablesIntoAFrameOfTheirOwn() {
        assertThat(Jsoup.parseBodyFragment(markdown.html("|a|\n|-|\n|b|")).select("div.wide > table"))
                .hasSize(1);
    }
}
