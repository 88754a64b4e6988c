package org.touchstone.support.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what fails outside of the controllers: in a filter, in the container, or by a bug. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        return Answer.to(request, problem(status(request)));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return given == null ? HttpStatus.INTERNAL_SERVER_ERROR : given;
    }

    private static ProblemDetail problem(HttpStatus status) {
        var detail = switch (status) {
            case UNAUTHORIZED -> "Sign in first, or send a valid token";
            case FORBIDDEN -> "You may not do this, or the page you sent was too old; load it again";
            case NOT_FOUND -> "There is nothing at this address";
            case CONTENT_TOO_LARGE -> "The file is larger than this server takes";
            case INTERNAL_SERVER_ERROR ->
                "Something went wrong here that is not your doing; the log of the server says what";
            default -> "The server did not take this request: " + status.getReasonPhrase();
        };
        return Problems.problem(status, Problems.code(status), detail);
    }
}
