package org.aixin.registry.check;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.lock.SoleWorker;
import org.aixin.registry.benefit.Holders;
import org.aixin.registry.recipient.CheckedFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds the whole register against the checks, one instance at a time. Searching is one query for a page of differences and
 * locks nothing; what differs is written down a page at a time. A run that was broken off goes on with the checks that were
 * not finished.
 */
@Component
class CheckJob implements DisposableBean {

    private static final int AT_ONCE = 200;

    private final RuleMapper rules;
    private final FindingMapper rows;
    private final Findings findings;
    private final CheckedFacts facts;
    private final Holders holders;
    private final CheckSettings settings;
    private final Clock clock;
    private final SoleWorker worker;

    CheckJob(
            RuleMapper rules,
            FindingMapper rows,
            Findings findings,
            CheckedFacts facts,
            Holders holders,
            CheckSettings settings,
            Clock clock,
            JdbcConnectionDetails database) {
        this.rules = rules;
        this.rows = rows;
        this.findings = findings;
        this.facts = facts;
        this.holders = holders;
        this.settings = settings;
        this.clock = clock;
        this.worker = new SoleWorker("aixin:registry:checks", database, this::carryOut);
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void look() {
        worker.look();
    }

    /** Carries out what is due, on the calling thread. */
    void work() {
        worker.work();
    }

    private void carryOut() {
        var last = new EnumMap<StandingCheck, FindingMapper.LastRun>(StandingCheck.class);
        rows.lastRuns().forEach(run -> last.put(run.checkCode(), run));
        var today = BusinessDays.today(clock);
        var earliest = clock.instant().minus(settings.every());
        var due = Arrays.stream(StandingCheck.values())
                .filter(check -> {
                    var run = last.get(check);
                    return run == null
                            || !run.asOf().equals(today)
                            || !run.finishedAt().isAfter(earliest);
                })
                .toList();
        if (due.isEmpty()) {
            return;
        }
        fillIn();
        due.forEach(this::carryOut);
    }

    private void fillIn() {
        toTheEnd(after -> facts.fillIn(after, AT_ONCE));
        toTheEnd(after -> facts.indexGuardians(after, AT_ONCE));
    }

    private void toTheEnd(LongFunction<@Nullable Long> pages) {
        Long after = 0L;
        while (after != null && !worker.isStopping()) {
            after = pages.apply(after);
        }
        after = 0L;
        while (after != null && !worker.isStopping()) {
            after = holders.meet(after, AT_ONCE);
        }
    }

    private void carryOut(StandingCheck check) {
        var as = findings.now();
        var whole = check == StandingCheck.PHONE_OF_MANY
                ? numbersSettled(as) && settled(check, after -> rules.numbersFound(after, AT_ONCE))
                : settled(check, after -> rules.appeared(check, as, after, AT_ONCE))
                        && settled(check, after -> rules.vanished(check, as, after, AT_ONCE));
        if (whole) {
            rows.ran(check, as.day(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /**
     * Each number is looked for in all its townships. Who has one of many has it in half as many households by own numbers
     * alone, or by those of guardians alone. Whether it came to the end.
     */
    private boolean numbersSettled(AsOf as) {
        int half = (as.households() + 1) / 2;
        return numbersSettled(after -> rules.numbersOfMany(half, after, AT_ONCE))
                && numbersSettled(after -> rules.guardianNumbersOfMany(half, after, AT_ONCE));
    }

    private boolean numbersSettled(Function<String, List<String>> pages) {
        var after = "";
        while (!worker.isStopping()) {
            var numbers = pages.apply(after);
            if (numbers.isEmpty()) {
                return true;
            }
            findings.settle(StandingCheck.PHONE_OF_MANY, findings.townshipsOf(numbers));
            after = numbers.get(numbers.size() - 1);
        }
        return false;
    }

    /** Whether it came to the end. */
    private boolean settled(StandingCheck check, Function<Subject, List<Subject>> pages) {
        var after = Subject.BEFORE_ALL;
        while (!worker.isStopping()) {
            var page = pages.apply(after);
            if (page.isEmpty()) {
                return true;
            }
            findings.settle(check, page);
            after = page.get(page.size() - 1);
        }
        return false;
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
