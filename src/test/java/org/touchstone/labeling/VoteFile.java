package org.touchstone.labeling;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a file of votes. */
final class VoteFile {

    private VoteFile() {}

    /** A pair with votes such as {@code ann FIRST}. */
    static String line(String pair, String... votes) {
        var given = Arrays.stream(votes)
                .map(vote -> vote.split(" "))
                .map(vote -> """
                    {"worker": "%s", "outcome": "%s", "submitted_at": "2016-02-01T23:59:35Z", "rationale": "so %s says"}
                    """.formatted(vote[0], vote[1], vote[0]).strip())
                .collect(Collectors.joining(", "));
        return """
            {"id": "7", "prompt": "Argue about %1$s", "first": {"text": "For %1$s"}, "second": {"text": "Against %1$s"}, "votes": [%2$s]}
            """.formatted(pair, given).strip();
    }

    static InputStream of(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
