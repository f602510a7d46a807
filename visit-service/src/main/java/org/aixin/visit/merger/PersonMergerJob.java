package org.aixin.visit.merger;

import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the records follow who turned out to be whom. */
@Component
class PersonMergerJob {

    private static final Logger log = LoggerFactory.getLogger(PersonMergerJob.class);
    private static final int AT_ONCE = 100;

    /** Records of every office, as nobody asks for it. */
    private static final Caller SELF =
            new Caller("service:visit-service", CallerKind.JOB, null, List.of(Grant.province()), Set.of());

    private final PersonMergerMapper rows;
    private final RecordsFollow records;
    private final TransactionTemplate transaction;

    PersonMergerJob(PersonMergerMapper rows, RecordsFollow records, TransactionTemplate transaction) {
        this.rows = rows;
        this.records = records;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        var waiting = rows.waiting(0, AT_ONCE);
        while (!waiting.isEmpty()) {
            for (var one : waiting) {
                Callers.runAs(SELF, () -> follow(one.recipientId()));
            }
            waiting = rows.waiting(waiting.get(waiting.size() - 1).recipientId(), AT_ONCE);
        }
    }

    private void follow(long person) {
        try {
            transaction.executeWithoutResult(begun -> {
                if (rows.held(person) != null) {
                    records.follow(rows.households(person));
                    rows.followed(person);
                }
            });
        } catch (ConcurrencyFailureException | Refusal overtaken) {
            // A cadre puts a record right at the same moment; the next look sees it.
            log.warn("The records could not follow recipient {} yet: {}", person, overtaken.getMessage());
        }
    }
}
