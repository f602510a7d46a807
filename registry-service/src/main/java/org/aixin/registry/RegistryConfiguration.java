package org.aixin.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.HouseholdChanged;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.problem.KnownFailure;
import org.aixin.persistence.outbox.OwnedTopics;
import org.aixin.persistence.scope.ScopedTables;
import org.aixin.persistence.scope.TableScope;
import org.aixin.persistence.scope.UnitSubtree;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.AlreadyRegistered;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.RightsNow;
import org.aixin.registry.identity.account.Accounts;
import org.aixin.registry.identity.account.Actors;
import org.aixin.registry.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;

/** What this service owns, and who may see it. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.of(
                DivisionChanged.TOPIC,
                UnitChanged.TOPIC,
                CadreChanged.TOPIC,
                HouseholdChanged.TOPIC,
                RecipientChanged.TOPIC);
    }

    /** The histories stand in no scope: they are read for what was found in scope before, and otherwise refused. */
    @Bean
    ScopedTables scopedTables() {
        return () -> Map.ofEntries(
                Map.entry(
                        "cadre",
                        TableScope.by()
                                .division("division_code")
                                .unit("unit_id")
                                .cadre("id")),
                Map.entry("household", TableScope.by().division("division_code").household("id", Permissions.READ)),
                Map.entry(
                        "recipient",
                        TableScope.by().division("division_code").household("household_id", Permissions.READ)),
                Map.entry(
                        "recipient_change",
                        TableScope.by().division("division_code").cadre("cadre_id")),
                Map.entry("look_alike_side", TableScope.by().division("division_code")),
                Map.entry("standing_finding", TableScope.by().division("division_code")),
                Map.entry("survey_confirmation", TableScope.by().division("division_code")),
                Map.entry("entered_rows", TableScope.by().division("division_code")),
                Map.entry("benefit_enrolment", TableScope.by().division("division_code")),
                Map.entry("benefit_holder", TableScope.by().division("division_code")),
                Map.entry("comparison", TableScope.by().division("division_code")),
                Map.entry(
                        "comparison_difference",
                        TableScope.open("which findings a list told of, to choose among those that somebody sees")),
                Map.entry("import_job", TableScope.by().division("division_code")),
                Map.entry("export_job", TableScope.by().division("division_code")),
                Map.entry("paired", TableScope.by().cadre("cadre_id")),
                Map.entry(
                        "cared_for",
                        TableScope.open("ids and days alone, to choose among the households that somebody sees")));
    }

    /**
     * Later than the mappers, which ask for it. They do so for each statement; the tree is walked once for a caller, who is
     * another one with each request.
     */
    @Bean
    UnitSubtree unitSubtree(ObjectProvider<Units> units) {
        Cache<Caller, Map<Long, Set<Long>>> walked =
                Caffeine.newBuilder().weakKeys().build();
        return unitId -> Objects.requireNonNull(walked.get(Callers.current(), any -> new ConcurrentHashMap<>()))
                .computeIfAbsent(unitId, any -> units.getObject().within(unitId));
    }

    /** Later than the accounts, which stand on the trees that ask for it. */
    @Bean
    ActorNames actorNames(ObjectProvider<Actors> actors) {
        return subjects -> actors.getObject().named(subjects);
    }

    @Bean
    RightsNow rightsNow(ObjectProvider<Accounts> accounts) {
        return subject -> Accounts.idOf(subject)
                .flatMap(accounts.getObject()::principal)
                .map(one -> new Caller(
                        subject,
                        CallerKind.CONSOLE,
                        null,
                        one.grants().stream().sorted().map(Grant::parse).toList(),
                        Set.copyOf(one.permissions())));
    }

    @Bean
    KnownFailure registeredAtTheSameMoment() {
        return failure ->
                failure instanceof DuplicateKeyException ? Optional.of(new AlreadyRegistered()) : Optional.empty();
    }
}
