package org.aixin.kernel.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what filters and the container answered by {@code sendError}, in place of Boot's own page. */
@RestController
class ProblemErrorController implements ErrorController {

    private final Problems problems;
    private final Failures failures;

    ProblemErrorController(Problems problems, Failures failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            var refusal = failures.asRefusal(failure);
            return answer(problems.of(refusal));
        }
        var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return answer(problems.of(status, StatusCodes.of(status)));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus status(@Nullable Object code) {
        // Asked for by name, /error is a path like any other that leads nowhere.
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
