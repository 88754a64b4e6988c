package org.touchstone.catalog.stackexchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a post's HTML. Blocks of code stand between fences, words of code between backticks, quotations behind {@code >}, items of lists
 * behind a dash or their number, and the address of a link in brackets behind its words. All else that HTML says goes, scripts with what they hold.
 */
final class PlainText implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "table",
            "blockquote",
            "pre",
            "hr",
            "dl",
            "li",
            "tr",
            "dt",
            "dd");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "iframe", "object");

    private final Wrapped out = new Wrapped();
    /** How many items the open lists have had; negative for lists without numbers. */
    private final Deque<Integer> items = new ArrayDeque<>();

    private PlainText() {}

    static String of(String html) {
        var text = new PlainText();
        Jsoup.parseBodyFragment(html).body().filter(text);
        return text.out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        return switch (node) {
            case TextNode words -> {
                out.words(words.getWholeText());
                yield FilterResult.CONTINUE;
            }
            case Element element -> head(element);
            default -> FilterResult.SKIP_CHILDREN;
        };
    }

    private FilterResult head(Element element) {
        var tag = element.normalName();
        if (UNSEEN.contains(tag)) {
            return FilterResult.SKIP_CHILDREN;
        }
        part(tag);
        return switch (tag) {
            case "pre" -> {
                out.fenced(element.wholeText());
                yield FilterResult.SKIP_CHILDREN;
            }
            case "code" -> {
                out.verbatim("`" + element.wholeText().replaceAll("\\s+", " ") + "`");
                yield FilterResult.SKIP_CHILDREN;
            }
            default -> {
                begin(element, tag);
                yield FilterResult.CONTINUE;
            }
        };
    }

    private void begin(Element element, String tag) {
        switch (tag) {
            case "br" -> out.oneMoreLine();
            case "hr" -> out.verbatim("---");
            case "img" -> out.verbatim(image(element.attr("alt").strip()));
            case "td", "th" -> cell(element);
            default -> open(tag);
        }
    }

    private void open(String tag) {
        switch (tag) {
            case "blockquote" -> out.quote(1);
            case "ul" -> items.push(-1);
            case "ol" -> items.push(0);
            case "li" -> out.mark(mark());
            default -> {
                // its words follow
            }
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void end(Element element, String tag) {
        switch (tag) {
            case "blockquote" -> out.quote(-1);
            case "ul", "ol" -> items.pop();
            case "a" -> link(element);
            default -> {
                // nothing stands behind it
            }
        }
        part(tag);
    }

    /** What comes next is a block or a line of its own; a list within a list follows on the next line. */
    private void part(String tag) {
        if (LINES.contains(tag) || (LISTS.contains(tag) && !items.isEmpty())) {
            out.line();
        } else if (BLOCKS.contains(tag)) {
            out.block();
        }
    }

    private String mark() {
        if (items.isEmpty()) {
            return "- ";
        }
        int before = items.pop();
        items.push(before < 0 ? -1 : before + 1);
        return before < 0 ? "- " : "%d. ".formatted(before + 1);
    }

    private void cell(Element element) {
        var before = element.previousElementSibling();
        if (before != null && CELLS.contains(before.normalName())) {
            out.verbatim(" | ");
        }
    }

    private void link(Element element) {
        var address = element.attr("href").strip();
        if (address.matches("https?://\\S+") && !element.wholeText().contains(address)) {
            out.verbatim(" (" + address + ")");
        }
    }

    private static String image(String words) {
        return words.isEmpty() ? "[image]" : "[image: %s]".formatted(words);
    }
}
