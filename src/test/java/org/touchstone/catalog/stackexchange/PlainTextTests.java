package org.touchstone.catalog.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void paragraphsAndCodeStand() {
        assertThat(PlainText.of("""
            <p>Use
             <code>a &lt; b</code>, <em>not</em> this:</p>

            <pre class="x"><code>if (a) {
                b();

            }
            </code></pre>
            <p>Done<br>
            here &amp; there.</p>
            """)).isEqualTo("""
                Use `a < b`, not this:

                ```
                if (a) {
                    b();

                }
                ```

                Done
                here & there.\
                """);
        assertThat(PlainText.of("<pre>a ``` b</pre>")).isEqualTo("````\na ``` b\n````");
    }

    @Test
    void listsQuotationsAndLinksKeepWhatTheySay() {
        assertThat(PlainText.of("<ul>\n"
                        + "<li>one</li>\n"
                        + "<li><p>two</p></li></ul><ol><li>first<ul><li>in"
                        + " it</li></ul></li><li>second</li></ol>"))
                .isEqualTo("""
                    - one
                    - two

                    1. first
                    - in it
                    2. second\
                    """);
        assertThat(PlainText.of("<p>He said:</p><blockquote><p>Yes.</p><p>No.</p></blockquote><p>So</p>"))
                .isEqualTo("He said:\n\n> Yes.\n>\n> No.\n\nSo");
        assertThat(PlainText.of("See <a href=\"https://example.org/a\">this</a> and <a"
                        + " href=\"https://example.org/b\">https://example.org/b</a> and <a"
                        + " href=\"javascript:alert(1)\">that</a>, <img src=\"x\" alt=\"a chart\"><hr>"))
                .isEqualTo(
                        "See this (https://example.org/a) and https://example.org/b and that, [image: a chart]\n\n---");
    }

    @Test
    void scriptsGoWithWhatTheyHold() {
        assertThat(PlainText.of("<script>alert(1)</script><p onclick=\"x()\">Hi<style>p {}</style></p><!-- no -->"))
                .isEqualTo("Hi");
        assertThat(PlainText.of("<p> \n </p>")).isEmpty();
    }

    @Test
    void muchNestingDoesNoHarm() {
        assertThat(PlainText.of("<blockquote>".repeat(20_000) + "deep")).endsWith("deep");
        assertThat(PlainText.of("<b>".repeat(50_000) + "bold")).isEqualTo("bold");
    }
}
