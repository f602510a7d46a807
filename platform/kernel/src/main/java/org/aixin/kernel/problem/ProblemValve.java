package org.aixin.kernel.problem;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Tells what Tomcat refuses before any filter sees it: a request line that is none, headers without end. */
class ProblemValve extends ErrorReportValve {

    private static final Log LOG = LogFactory.getLog(ProblemValve.class);

    private final Problems problems;
    private final List<EveryAnswer> everyAnswer;

    ProblemValve(Problems problems, List<EveryAnswer> everyAnswer) {
        this.problems = problems;
        this.everyAnswer = List.copyOf(everyAnswer);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        everyAnswer.forEach(one -> one.mark(request, response));
        var traced = Trace.begin(); // no filter gave it an id
        try {
            problems.tell(status, StatusCodes.of(status), response);
        } catch (IOException e) {
            LOG.debug("The client has gone", e);
        } finally {
            if (traced) {
                Trace.end();
            }
        }
    }
}
