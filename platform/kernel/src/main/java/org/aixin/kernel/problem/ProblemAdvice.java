package org.aixin.kernel.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells what controllers, and Spring MVC on the way to them, threw. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final HttpStatus BAD_REQUEST = HttpStatus.BAD_REQUEST;

    private final Problems problems;
    private final Failures failures;
    private final WrongFields wrongFields;

    ProblemAdvice(Problems problems, Failures failures, WrongFields wrongFields) {
        this.problems = problems;
        this.failures = failures;
        this.wrongFields = wrongFields;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return answer(problems.of(failures.noted(refusal)), refusal.headers());
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied) {
        return answer(problems.of(new Forbidden()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException failure) {
        return answer(problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Throwable failure) {
        var refusal = failures.asRefusal(failure);
        return answer(problems.of(refusal), refusal.headers());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(WrongFields.of(ex.getBindingResult()));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ex.isForReturnValue() ? unexpected(ex) : invalid(WrongFields.of(ex));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = wrongFields.of(ex);
        return errors.isEmpty() ? answer(problems.of(BAD_REQUEST, "body-unreadable"), headers) : invalid(errors);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException ex,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(List.of(FieldProblem.of(ex.getParameterName(), "required")));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(List.of(FieldProblem.of(ex.getRequestPartName(), "required")));
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ex instanceof MissingRequestHeaderException missing
                ? invalid(List.of(FieldProblem.of(missing.getHeaderName(), "required")))
                : answer(problems.of(status, StatusCodes.of(status)), headers);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(List.of(WrongFields.of(ex)));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.is5xxServerError() && status.value() != 503
                ? unexpected(ex)
                : answer(problems.of(status, StatusCodes.of(status)), headers);
    }

    private ResponseEntity<Object> invalid(List<FieldProblem> errors) {
        return answer(problems.of(new Invalid(errors)), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
