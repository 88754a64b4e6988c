package org.touchstone.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The rows of {@code access.csv}: who may do what. The first row that matches counts; what no row names is denied. */
@Component
class AccessTable {

    private static final String HEADER = "method,path,who";

    private final List<Rule> rules;

    AccessTable() {
        this.rules = lines().stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Rule::of)
                .toList();
    }

    List<Rule> rules() {
        return rules;
    }

    /** Returns whom the request's row lets through, if any row names the request. */
    Optional<Who> whoMay(HttpServletRequest request) {
        return rules.stream()
                .filter(rule -> rule.matcher().matches(request))
                .findFirst()
                .map(Rule::who);
    }

    /** The path as it was asked for, below the application's own. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static List<String> lines() {
        try {
            var lines = new ClassPathResource("access.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (lines.isEmpty() || !HEADER.equals(lines.getFirst())) {
                throw new IllegalStateException("access.csv must begin with the line " + HEADER);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row; a row for GET also speaks for HEAD. */
    record Rule(@Nullable HttpMethod method, String path, Who who, RequestMatcher matcher) {

        static Rule of(String line) {
            var cells = line.strip().split(",", -1);
            if (cells.length != 3) {
                throw new IllegalStateException("access.csv: a row has three cells, but this one has not: " + line);
            }
            var method = "ANY".equals(cells[0]) ? null : HttpMethod.valueOf(cells[0]);
            return new Rule(method, cells[1], Who.of(cells[2]), matcher(method, cells[1]));
        }

        private static RequestMatcher matcher(@Nullable HttpMethod method, String path) {
            var paths = PathPatternRequestMatcher.withDefaults().matcher(path);
            return request -> speaksFor(method, request.getMethod()) && paths.matches(request);
        }

        private static boolean speaksFor(@Nullable HttpMethod method, String asked) {
            return method == null
                    || method.matches(asked)
                    || (method.equals(HttpMethod.GET) && HttpMethod.HEAD.matches(asked));
        }
    }
}
