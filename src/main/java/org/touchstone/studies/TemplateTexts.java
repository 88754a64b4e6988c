package org.touchstone.studies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a starting point says to workers, from a file beside this class: parts that begin with {@code === question},
 * {@code === guidelines}, {@code === ratings}, {@code === risks}, {@code === consent}, {@code === good: TITLE} or {@code === counter: TITLE}.
 */
record TemplateTexts(Map<String, String> parts, List<Example> examples) {

    private static final Pattern PART = Pattern.compile("(?m)^=== (\\w+)(?:: (.*))?\\n");

    static TemplateTexts of(String name, Locale language) {
        var own = TemplateTexts.class.getResource(name + "_" + language.getLanguage() + ".md");
        var file = own == null ? TemplateTexts.class.getResource(name + ".md") : own;
        if (file == null) {
            throw new IllegalStateException("There are no texts for " + name);
        }
        try (var in = file.openStream()) {
            return parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** The qualities that are rated, one on each line of their part. */
    List<Aspect> ratings() {
        return part("ratings")
                .lines()
                .map(name -> new Aspect(name, Aspect.Kind.RATING))
                .toList();
    }

    private static TemplateTexts parse(String text) {
        var parts = new HashMap<String, String>();
        var examples = new ArrayList<Example>();
        var heads = PART.matcher(text).results().toList();
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
            var body = text.substring(heads.get(i).end(), end).strip();
            var name = heads.get(i).group(1);
            if (heads.get(i).group(2) == null) {
                parts.put(name, body);
            } else {
                var kind = Example.Kind.valueOf(name.toUpperCase(Locale.ROOT));
                examples.add(new Example(kind, heads.get(i).group(2), body));
            }
        }
        return new TemplateTexts(parts, examples);
    }
}
