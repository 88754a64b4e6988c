package org.touchstone.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.touchstone.support.Refusal;

/** Answers what controllers refuse; a bug is none of its business and stays a 500. */
@ControllerAdvice
class RefusalAdvice {

    private static final String UNSTORABLE = "22021";

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return Answer.to(request, Problems.of(refusal), refusal.phrase());
    }

    @ExceptionHandler
    Object invalid(BindException invalid, HttpServletRequest request) {
        return Answer.to(request, Problems.of(invalid));
    }

    @ExceptionHandler
    Object invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        return Answer.to(request, Problems.of(invalid));
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return Answer.to(request, Problems.of(unreadable));
    }

    @ExceptionHandler
    Object mismatched(TypeMismatchException mismatch, HttpServletRequest request) {
        return Answer.to(request, Problems.of(mismatch));
    }

    /** The character NUL, which no text of the database can hold. */
    @ExceptionHandler
    Object unstorable(DataIntegrityViolationException failure, HttpServletRequest request) {
        if (failure.getMostSpecificCause() instanceof SQLException cause && UNSTORABLE.equals(cause.getSQLState())) {
            return answer(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unstorable-character",
                    "A text holds the character NUL, which cannot be kept; leave it out");
        }
        throw failure;
    }

    @ExceptionHandler(InvalidParameterException.class)
    Object undecodable(HttpServletRequest request) {
        return answer(
                request, HttpStatus.BAD_REQUEST, "unreadable-parameter", "A parameter of the address is not UTF-8");
    }

    @ExceptionHandler(MultipartException.class)
    Object undivided(HttpServletRequest request) {
        return answer(
                request, HttpStatus.BAD_REQUEST, "unreadable-body", "The body is not divided into parts as it says");
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    Object changedMeanwhile(HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Somebody else changed this at the same time; load it again and repeat what you did");
    }

    /** The database is away or has just come back: the request may be sent again as it was. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    Object databaseAway(HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-away",
                "The database cannot be reached just now; try again in a moment");
    }

    private static Object answer(HttpServletRequest request, HttpStatus status, String code, String detail) {
        return Answer.to(request, Problems.problem(status, code, detail));
    }

    /** Every type in the list is an {@link ErrorResponse}, which the framework cannot be asked for by that name. */
    @ExceptionHandler({
        ErrorResponseException.class,
        HttpMediaTypeNotAcceptableException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpRequestMethodNotSupportedException.class,
        MaxUploadSizeExceededException.class,
        MissingServletRequestPartException.class,
        NoResourceFoundException.class,
        ServletRequestBindingException.class
    })
    Object declined(Exception declined, HttpServletRequest request) {
        return Answer.to(request, Problems.of((ErrorResponse) declined));
    }
}
