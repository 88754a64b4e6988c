package org.touchstone.labeling;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Keeps everything that the application sent to a worker, and takes out of it what differs from showing to showing. */
final class Onlooker {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern LEASE = Pattern.compile("(?:data-lease=|\"lease\":)\"([0-9a-f-]{36})\"");
    private static final Set<String> PASSING = Set.of("date", "set-cookie", "content-length", "connection");

    /**
     * One answer.
     *
     * @param headers by their names, without those that differ by the time, the session, the progress and the connection
     */
    record Answer(String way, int status, Map<String, List<String>> headers, String body) {

        /** The comparison that it shows. */
        LeaseId lease() {
            return LeaseId.of(
                    LEASE.matcher(body).results().findFirst().orElseThrow().group(1));
        }

        /** What is left when the lease, the time, the token of the forms, the progress and the texts are taken out. */
        String shape() {
            var page = Jsoup.parse(body);
            page.select(".keep, .num, .echo, [name^=_csrf]").remove();
            return page.outerHtml()
                    .replace(lease().toString(), "LEASE")
                    .replaceAll("\"expiresAt\":\"[^\"]*\"|data-now=\"\\d+\"", "TIME")
                    .replaceAll("(Alpha|Omega|Question) \\d{3}", "TEXT");
        }
    }

    private final List<Answer> answers = new ArrayList<>();

    HttpResponse<String> sees(String way, HttpResponse<String> response) {
        var headers = new TreeMap<String, List<String>>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(PASSING);
        answers.add(new Answer(way, response.statusCode(), headers, response.body()));
        return response;
    }

    List<Answer> all() {
        return List.copyOf(answers);
    }

    /** The answers that showed a comparison. */
    List<Answer> showings() {
        return answers.stream()
                .filter(answer ->
                        answer.status() == 200 && LEASE.matcher(answer.body()).find())
                .toList();
    }

    /** Everything in lower case, headers and all. */
    String everything() {
        return answers.toString().toLowerCase(Locale.ROOT);
    }

    Set<UUID> identifiers() {
        return IDENTIFIER
                .matcher(everything())
                .results()
                .map(MatchResult::group)
                .map(UUID::fromString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the showings have of something, by the way they came. */
    Map<String, Set<Object>> have(Function<Answer, Object> what) {
        return showings().stream()
                .collect(
                        Collectors.groupingBy(Answer::way, TreeMap::new, Collectors.mapping(what, Collectors.toSet())));
    }
}
