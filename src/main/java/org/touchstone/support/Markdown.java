package org.touchstone.support;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;

/**
 * Renders CommonMark with tables as HTML that cannot run, load or imitate anything: raw HTML is shown as text, images
 * are left out, and links open nothing but web and mail addresses.
 */
@Component
public class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Safelist SAFE = Safelist.relaxed()
            .removeTags("img")
            .removeProtocols("a", "href", "ftp")
            .addAttributes("code", "class")
            .addTags("hr")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
    private static final int MAXIMUM_DEPTH = 50;
    private static final OutputSettings AS_WRITTEN = new OutputSettings().prettyPrint(false);

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAXIMUM_DEPTH)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    /** Safe HTML for the text, to be put into a page unescaped. */
    public String html(String markdown) {
        return Jsoup.clean(renderer.render(parser.parse(markdown)), "", SAFE, AS_WRITTEN);
    }
}
