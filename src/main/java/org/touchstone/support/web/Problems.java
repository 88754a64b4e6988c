package org.touchstone.support.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.touchstone.support.Refusal;

/** Says in the words of RFC 9457 what was wrong; {@code code} names the rule and {@code field} the input. */
final class Problems {

    static final String CODE = "code";
    private static final String FIELD = "field";

    private Problems() {}

    static ProblemDetail of(Refusal refusal) {
        var problem = problem(status(refusal), refusal.code(), Objects.requireNonNullElse(refusal.getMessage(), ""));
        if (refusal instanceof Refusal.Invalid invalid && invalid.field() != null) {
            problem.setProperty(FIELD, invalid.field());
        }
        return problem;
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
            case Refusal.Conflict _ -> HttpStatus.CONFLICT;
            case Refusal.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Refusal.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    static ProblemDetail of(BindException invalid) {
        return ofFields(invalid.getAllErrors().stream().map(Problems::broken).toList());
    }

    static ProblemDetail of(HandlerMethodValidationException invalid) {
        return ofFields(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new BrokenRule(
                                Objects.requireNonNullElse(
                                        result.getMethodParameter().getParameterName(), ""),
                                Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"))))
                .toList());
    }

    /** What could not be read at all has a message that names classes. */
    private static BrokenRule broken(ObjectError error) {
        var message = error.contains(TypeMismatchException.class)
                ? "has the wrong form"
                : Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
        return new BrokenRule(error instanceof FieldError field ? field.getField() : "", message);
    }

    private static ProblemDetail ofFields(List<BrokenRule> broken) {
        var detail = String.join("; ", broken.stream().map(BrokenRule::sentence).toList());
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", detail);
        problem.setProperty("errors", broken);
        broken.stream()
                .map(BrokenRule::field)
                .filter(field -> !field.isEmpty())
                .findFirst()
                .ifPresent(field -> problem.setProperty(FIELD, field));
        return problem;
    }

    /** A body that could not be read; a value that refused its parts says so itself. */
    static ProblemDetail of(HttpMessageNotReadableException unreadable) {
        var causes = Stream.iterate((Throwable) unreadable, Objects::nonNull, Throwable::getCause)
                .toList();
        return causes.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .map(Problems::of)
                .orElseGet(() -> UnreadableBody.problem(causes));
    }

    /** A path that cannot be an identifier names nothing; a parameter of the wrong form is the caller's mistake. */
    static ProblemDetail of(TypeMismatchException mismatch) {
        if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
            return argument.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? nowhere()
                    : unreadableParameter(argument.getName());
        }
        return unreadableParameter(mismatch.getPropertyName());
    }

    private static ProblemDetail unreadableParameter(@Nullable String name) {
        var problem = problem(
                HttpStatus.BAD_REQUEST, "unreadable-parameter", "The value of %s has the wrong form".formatted(name));
        problem.setProperty(FIELD, name);
        return problem;
    }

    /** What the framework declines of itself: an unknown address, a wrong method, a missing parameter. */
    static ProblemDetail of(ErrorResponse response) {
        return switch (response) {
            case NoResourceFoundException _ -> nowhere();
            case MaxUploadSizeExceededException _ ->
                problem(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", "The file is larger than this server takes");
            default ->
                problem(
                        response.getStatusCode(),
                        code(response.getStatusCode()),
                        Objects.requireNonNullElse(response.getBody().getDetail(), ""));
        };
    }

    static ProblemDetail nowhere() {
        return problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address");
    }

    static ProblemDetail problem(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty(CODE, code);
        return problem;
    }

    /** The status in words: {@code method-not-allowed}. */
    static String code(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null
                ? "http-" + status.value()
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One rule that the input breaks; the field is empty when the input as a whole does. */
    record BrokenRule(String field, String message) {

        String sentence() {
            return field.isEmpty() ? message : field + " " + message;
        }
    }
}
