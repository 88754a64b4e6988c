package org.touchstone.support.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Says where a JSON body stops making sense, without repeating what it says or naming classes. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(List<Throwable> causes) {
        return causes.stream()
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst()
                .map(failure -> described(failure, causes.getLast()))
                .orElseGet(() -> bad("The body is missing or is not JSON"));
    }

    private static ProblemDetail described(JacksonException failure, Throwable root) {
        var path = path(failure);
        if (failure instanceof StreamReadException || path.isEmpty()) {
            return at(failure, bad("The body is not the JSON expected%s".formatted(place(failure))));
        }
        var reason = root instanceof IllegalArgumentException && root.getMessage() != null
                ? root.getMessage()
                : "The value of %s has the wrong form".formatted(path);
        var problem = at(failure, bad(reason));
        problem.setProperty("field", path);
        return problem;
    }

    private static String path(JacksonException failure) {
        return failure instanceof DatabindException
                ? failure.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."))
                : "";
    }

    private static String step(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? Integer.toString(reference.getIndex()) : name;
    }

    private static String place(JacksonException failure) {
        var location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static ProblemDetail at(JacksonException failure, ProblemDetail problem) {
        var location = failure.getLocation();
        if (location != null && location.getLineNr() > 0) {
            problem.setProperty("line", location.getLineNr());
        }
        return problem;
    }

    private static ProblemDetail bad(String detail) {
        return Problems.problem(HttpStatus.BAD_REQUEST, "unreadable-body", detail);
    }
}
