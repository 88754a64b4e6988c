package org.touchstone.support.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.touchstone.support.Phrase;

/** Shows one problem to whoever asked: a page to a browser outside of the API, problem+json to everyone else. */
final class Answer {

    private Answer() {}

    /** Says on the page what the problem says, in the reader's language where its code has a message. */
    static Object to(HttpServletRequest request, ProblemDetail problem) {
        return to(request, problem, new Phrase("refusal." + code(problem), List.of(), problem.getDetail()));
    }

    /** A model and view, or a response entity whose type is already settled. */
    static Object to(HttpServletRequest request, ProblemDetail problem, Phrase detail) {
        var status = HttpStatusCode.valueOf(problem.getStatus());
        if (wantsPage(request)) {
            var page = new ModelAndView("error", status);
            page.addObject("heading", new Phrase("errors.status." + status.value(), List.of(), problem.getTitle()));
            page.addObject("detail", detail);
            page.addObject("code", code(problem));
            return page;
        }
        // A type set here is not negotiated again with what the failed handler was declared to produce.
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Object code(ProblemDetail problem) {
        var properties = problem.getProperties();
        return properties == null ? "" : properties.getOrDefault(Problems.CODE, "");
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return !path(request).startsWith(request.getContextPath() + "/api/")
                && accepted(request).stream()
                        .anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML) && !type.isWildcardType());
    }

    /** The path that was asked for, also when the container shows its error page for it. */
    private static String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
        } catch (InvalidMediaTypeException _) {
            return List.of();
        }
    }
}
