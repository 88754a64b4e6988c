package org.touchstone.dashboard.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a shell that calls curl, read as far as our pages use it.
 *
 * @param variable what the answer's field is kept as; empty where it is not
 */
record CurlLine(String variable, String field, List<String> words) {

    private static final Pattern KEPT = Pattern.compile("(\\w+)=\\$\\((.*) \\| jq -r \\.(\\w+)\\)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    /** The lines of a block, with those that go on put together; plain assignments are put into the variables. */
    static List<CurlLine> of(String block, Map<String, String> variables) {
        var lines = new ArrayList<CurlLine>();
        for (var line : block.replace("\\\n", " ").strip().lines().toList()) {
            if (line.matches("\\w+=[^$].*")) {
                variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            } else {
                lines.add(of(line));
            }
        }
        return lines;
    }

    private static CurlLine of(String line) {
        var kept = KEPT.matcher(line);
        return kept.matches()
                ? new CurlLine(kept.group(1), kept.group(3), List.of(kept.group(2)))
                : new CurlLine("", "", List.of(line));
    }

    /** The request with the variables filled in. */
    Request request(Map<String, String> variables) {
        var words = WORD.matcher(words().getFirst())
                .results()
                .map(word ->
                        word.group(2) != null ? word.group(2) : filled(text(word.group(1), word.group(3)), variables))
                .toList();
        return Request.of(words.subList(1, words.size()));
    }

    private static String text(@Nullable String quoted, String bare) {
        return quoted == null ? bare : quoted.replace("\\\"", "\"");
    }

    private static String filled(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), found.group())));
    }

    /** @param file what is sent from a file; empty where the body is in the line */
    record Request(String method, String url, Map<String, String> headers, String body, String file, String user) {

        static Request of(List<String> words) {
            var options = new HashMap<String, String>();
            var headers = new HashMap<String, String>();
            var url = "";
            for (int i = 0; i < words.size(); i++) {
                var word = words.get(i);
                if (word.equals("-H")) {
                    var header = words.get(++i).split(": ", 2);
                    headers.put(header[0], header[1]);
                } else if (List.of("-d", "-X", "-u", "-o", "--data-binary").contains(word)) {
                    options.put(word, words.get(++i));
                } else if (!word.startsWith("-")) {
                    url = word;
                }
            }
            var body = options.getOrDefault("-d", "");
            var file = options.getOrDefault("--data-binary", "");
            var usual = body.isEmpty() && file.isEmpty() ? "GET" : "POST";
            return new Request(
                    options.getOrDefault("-X", usual), url, headers, body, file, options.getOrDefault("-u", ""));
        }
    }
}
