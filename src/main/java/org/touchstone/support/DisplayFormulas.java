package org.touchstone.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts formulas that stand on lines of their own, between {@code $$} and {@code $$} or between {@code \[} and {@code \]},
 * into fences, since Markdown would take their lines for lists and headings. A formula that is never closed stays text.
 */
final class DisplayFormulas {

    private static final Map<String, String> SIGNS = Map.of("$$", "$$", "\\[", "\\]");
    private static final int MOST_LINES = 100;
    private static final String FENCE = "~".repeat(12);

    private final List<String> lines;
    private final List<String> fenced = new ArrayList<>();
    private @Nullable String code;

    private DisplayFormulas(String markdown) {
        this.lines = markdown.lines().toList();
    }

    static String fenced(String markdown) {
        return markdown.contains("$$") || markdown.contains("\\[") ? new DisplayFormulas(markdown).run() : markdown;
    }

    private String run() {
        for (int i = 0; i < lines.size(); i++) {
            int end = inCode(lines.get(i).strip()) ? -1 : end(i);
            if (end < 0) {
                fenced.add(lines.get(i));
            } else {
                take(i, end);
                i = end;
            }
        }
        return String.join("\n", fenced);
    }

    /** Whether the line is part of a fenced block of code; its fences count. */
    private boolean inCode(String line) {
        if (code == null) {
            code = line.startsWith("```") || line.startsWith("~~~") ? run(line) : null;
            return code != null;
        }
        if (line.startsWith(code) && line.equals(run(line))) {
            code = null;
        }
        return true;
    }

    /** The run of equal characters that a line begins with. */
    private static String run(String line) {
        int length = 0;
        while (length < line.length() && line.charAt(length) == line.charAt(0)) {
            length++;
        }
        return line.substring(0, length);
    }

    /** The line on which the formula ends that begins on this one, or -1. */
    private int end(int first) {
        var line = lines.get(first).strip();
        var close = line.length() < 2 ? null : SIGNS.get(line.substring(0, 2));
        if (close == null) {
            return -1;
        }
        for (int i = first; i < Math.min(lines.size(), first + MOST_LINES); i++) {
            var rest = i == first ? line.substring(2) : lines.get(i).strip();
            int at = rest.indexOf(close);
            if (at >= 0) {
                return at == rest.length() - 2 && isFormula(tex(first, i)) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isFormula(String tex) {
        return Formula.isPlausible(tex) && !tex.contains("~~~");
    }

    /** What stands between the signs. */
    private String tex(int first, int last) {
        var block = String.join("\n", lines.subList(first, last + 1)).strip();
        return block.substring(2, block.length() - 2).strip();
    }

    private void take(int first, int last) {
        var line = lines.get(first);
        var indent = line.substring(0, line.length() - line.stripLeading().length());
        fenced.add(indent + FENCE + "math");
        tex(first, last).lines().forEach(each -> fenced.add(indent + each.strip()));
        fenced.add(indent + FENCE);
    }
}
