package org.touchstone.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;

/**
 * Renders CommonMark with tables and formulas as HTML that cannot run, load or imitate anything: raw HTML is shown as
 * text, images are left out, and links open nothing but web and mail addresses. Each block is written in the direction
 * of its own first letter. A formula comes as its source in {@code code.math} or, on lines of its own, in
 * {@code code.language-math}, for a script to set and for everybody else to read.
 */
@Component
public class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final String[] DIRECTED = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table"
    };
    private static final Set<Class<? extends Node>> BLOCKS = Set.of(
            Paragraph.class, Heading.class, BlockQuote.class, BulletList.class, OrderedList.class, TableBlock.class);
    private static final Cleaner CLEANER = new Cleaner(safe());
    private static final int MAXIMUM_DEPTH = 50;
    private static final OutputSettings AS_WRITTEN = new OutputSettings().prettyPrint(false);

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .customInlineContentParserFactory(new FormulaParser.Factory())
            .maxOpenBlockParsers(MAXIMUM_DEPTH)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(FormulaRenderer::new)
            .attributeProviderFactory(_ -> Markdown::direct)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();
    /** Guidelines stand on every page of a study, and several workers read the same responses at about the same time. */
    private final Memo<String, String> known = new Memo<>(500, this::render);

    /** Safe HTML for the text, to be put into a page unescaped. */
    public String html(String markdown) {
        return known.apply(markdown);
    }

    private String render(String markdown) {
        var rendered = renderer.render(parser.parse(DisplayFormulas.fenced(markdown)));
        var clean = CLEANER.clean(Jsoup.parseBodyFragment(rendered));
        clean.outputSettings(AS_WRITTEN);
        clean.select("table").wrap("<div class=\"wide\"></div>");
        return clean.body().html();
    }

    /** Lists and quotations take one direction as a whole, so that their marks stand in one line. */
    private static void direct(Node node, String tag, Map<String, String> attributes) {
        boolean within = node.getParent() instanceof ListItem || node.getParent() instanceof BlockQuote;
        if (BLOCKS.contains(node.getClass()) && !within && List.of(DIRECTED).contains(tag)) {
            attributes.put("dir", "auto");
        }
    }

    private static Safelist safe() {
        var safe = Safelist.relaxed()
                .removeTags("img")
                .removeProtocols("a", "href", "ftp")
                .addAttributes("code", "class")
                .addTags("hr")
                .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
        for (var tag : DIRECTED) {
            safe.addAttributes(tag, "dir");
        }
        return safe;
    }

    private record FormulaRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Formula.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            html.tag("code", Map.of("class", "math"));
            html.text(((Formula) node).source());
            html.tag("/code");
        }
    }
}
