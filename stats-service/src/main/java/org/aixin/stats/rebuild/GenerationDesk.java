package org.aixin.stats.rebuild;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.GrantLevel;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
import org.aixin.stats.booking.Generation;
import org.aixin.stats.booking.Generation.State;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.figure.CopyCheck;
import org.aixin.stats.reconciliation.CounterCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the province's office asks of generations. */
@Service
class GenerationDesk {

    private static final String PERMISSION = "STATISTICS_REBUILD";

    private final Generations generations;
    private final RebuildMapper rebuilds;
    private final RebuildJob job;
    private final Remains remains;
    private final CounterCheck counters;
    private final CopyCheck copies;
    private final Latches latches;
    private final BuildClock clock;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    GenerationDesk(
            Generations generations,
            RebuildMapper rebuilds,
            RebuildJob job,
            Remains remains,
            CounterCheck counters,
            CopyCheck copies,
            Latches latches,
            BuildClock clock,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.job = job;
        this.remains = remains;
        this.counters = counters;
        this.copies = copies;
        this.latches = latches;
        this.clock = clock;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Newest first. */
    List<GenerationView> all() {
        requireProvince();
        var builds = rebuilds.all().stream().collect(Collectors.toMap(Rebuild::gen, Function.identity()));
        return generations.all().stream()
                .map(generation -> GenerationView.of(generation, builds.get(generation.gen())))
                .toList();
    }

    /** Opens a generation and has it built. */
    GenerationView rebuild() {
        var caller = requireProvince();
        int gen = watched(AuditNote.of(SettingEvent.GENERATION_BUILD_ASKED), () -> begun(caller));
        job.look();
        return one(gen);
    }

    private int begun(Caller caller) {
        return transaction.execute(begun -> {
            // Nobody counts at this moment: what comes later goes into the new one too.
            latches.changePaths();
            generations.all().stream()
                    .filter(generation -> generation.state() == State.BUILDING)
                    .findAny()
                    .ifPresent(running -> {
                        throw GenerationRefused.running(running.gen());
                    });
            var next = generations.begin();
            rebuilds.begin(next, caller.subject(), clock.now());
            audit.append(note(SettingEvent.GENERATION_BUILD_ASKED, next));
            return next;
        });
    }

    /**
     * Has the generation read from now on: a new one, or one that was read before.
     *
     * @param differencesAccepted somebody has seen the differences to what is read now and wants them
     */
    GenerationView activate(int gen, boolean differencesAccepted) {
        requireProvince();
        return watched(note(SettingEvent.GENERATION_ACTIVATED, gen), () -> activated(gen, differencesAccepted));
    }

    private GenerationView activated(int gen, boolean differencesAccepted) {
        switch (find(gen).state()) {
            case ACTIVE -> {
                return one(gen);
            }
            case RETIRED -> throw GenerationRefused.retired(gen);
            case BUILDING -> requireBuilt(gen, differencesAccepted);
            case STANDBY -> {}
        }
        if (!differencesAccepted && !counters.alike(gen, generations.active())) {
            throw GenerationRefused.differs(gen);
        }
        // Nobody has renewed its copies since it was read last.
        copies.removeAll(gen);
        transaction.executeWithoutResult(begun -> {
            latches.changePaths();
            if (find(gen).state() == State.RETIRED) {
                throw GenerationRefused.retired(gen);
            }
            var before = generations.active();
            if (before != gen) {
                generations.activate(gen);
                audit.append(note(SettingEvent.GENERATION_ACTIVATED, gen)
                        .saying("instead of " + before + (differencesAccepted ? ", differences accepted" : "")));
            }
        });
        return one(gen);
    }

    private void requireBuilt(int gen, boolean differencesAccepted) {
        var rebuild = rebuilds.find(gen);
        var verdict = rebuild == null ? null : Verdict.of(rebuild);
        if (verdict == null) {
            throw GenerationRefused.incomplete(gen);
        }
        if (!differencesAccepted && !verdict.isClean()) {
            throw GenerationRefused.differs(gen);
        }
    }

    /** Gives up a generation that is built, or that one might have gone back to. */
    GenerationView retire(int gen) {
        requireProvince();
        return watched(note(SettingEvent.GENERATION_RETIRED, gen), () -> {
            if (find(gen).state() == State.ACTIVE) {
                throw GenerationRefused.active(gen);
            }
            remains.retire(gen);
            job.look();
            return one(gen);
        });
    }

    private static AuditNote note(SettingEvent event, int gen) {
        return AuditNote.of(event).about("generation", gen);
    }

    /** What cannot be done as things stand is written down as well. */
    private <T> T watched(AuditNote asked, Supplier<T> work) {
        try {
            return work.get();
        } catch (GenerationRefused refused) {
            audit.record(asked.refused().saying(refused.code()));
            throw refused;
        }
    }

    private GenerationView one(int gen) {
        return GenerationView.of(find(gen), rebuilds.find(gen));
    }

    private Generation find(int gen) {
        return generations.find(gen).orElseThrow(NotFound::new);
    }

    private static Caller requireProvince() {
        var caller = Callers.current();
        caller.require(PERMISSION);
        if (caller.grants().stream().noneMatch(grant -> grant.level() == GrantLevel.PROVINCE)) {
            throw new Forbidden();
        }
        return caller;
    }
}
