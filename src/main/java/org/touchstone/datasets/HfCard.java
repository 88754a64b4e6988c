package org.touchstone.datasets;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The card of a folder for Hugging Face: front matter that says where each part lies, and what a reader should know. */
final class HfCard {

    private static final JsonMapper JSON = new JsonMapper();

    private HfCard() {}

    /** The text of {@code README.md}. */
    static String of(SnapshotView snapshot, Map<Split, String> files) {
        return front(snapshot, files) + body(snapshot, files);
    }

    /** What programs read; the name is written as a JSON string, which YAML reads alike. */
    private static String front(SnapshotView snapshot, Map<Split, String> files) {
        var parts = files.entrySet().stream()
                .map(file ->
                        "  - split: %s\n    path: %s".formatted(file.getKey().code(), file.getValue()))
                .collect(Collectors.joining("\n"));
        return """
            ---
            pretty_name: %s
            configs:
            - config_name: default
              data_files:
            %s
            tags:
            - preference
            ---
            """.formatted(quoted(snapshot.name()), parts);
    }

    private static String body(SnapshotView snapshot, Map<Split, String> files) {
        var parts = files.keySet().stream()
                .map(split -> "| %s | %d |".formatted(split.code(), snapshot.count(split)))
                .collect(Collectors.joining("\n"));
        return """

            # %s

            Pairs of responses with the one that people chose, frozen by Touchstone. Digest of the snapshot: `%s`.

            | part | pairs |
            |---|---:|
            %s

            Ties have no place in these files. `manifest.json` tells how the labels came about.
            """.formatted(snapshot.name().replaceAll("\\R", " "), snapshot.digest(), parts);
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
