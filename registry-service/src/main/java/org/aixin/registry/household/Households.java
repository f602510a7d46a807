package org.aixin.registry.household;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up households that the caller may see: what the other features ask. */
@Service
public class Households {

    private final HouseholdMapper rows;
    private final FieldCipher cipher;
    private final ApplicationEventPublisher mergers;

    Households(HouseholdMapper rows, FieldCipher cipher, ApplicationEventPublisher mergers) {
        this.rows = rows;
        this.cipher = cipher;
        this.mergers = mergers;
    }

    /** What is known of a person's household; that the caller may see the person was checked before. */
    public Dwelling dwellingOf(long id) {
        var household = rows.located(id);
        return household == null
                ? Dwelling.UNKNOWN
                : new Dwelling(
                        opened(HouseholdRegister.ADDRESS, id, household.address()),
                        opened(HouseholdRegister.REGISTER_NUMBER, id, household.registerNumber()));
    }

    private @Nullable Sensitive opened(String column, long id, @Nullable Sealed sealed) {
        return sealed == null ? null : cipher.open(column, id, sealed);
    }

    /** The same of many, by household: of those whose address is known. */
    public Map<Long, Sensitive> addressesOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.locatedAll(ids).stream()
                        .flatMap(one -> Stream.ofNullable(one.address())
                                .map(address ->
                                        Map.entry(one.id(), cipher.open(HouseholdRegister.ADDRESS, one.id(), address))))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The divisions of those of the households that the caller may see, by household. */
    public Map<Long, String> divisionsOf(Collection<Long> ids) {
        return find(ids).values().stream().collect(toMap(Home::id, Home::divisionCode));
    }

    /** The same of those in which somebody may come to live: none goes where a household was that went up in another. */
    public Map<Long, String> openIn(Collection<Long> ids) {
        return find(ids).values().stream()
                .filter(home -> home.mergedInto() == null)
                .collect(toMap(Home::id, Home::divisionCode));
    }

    /** Those that the caller may see, by id. */
    public Map<Long, Home> find(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : byId(rows.inScope(ids));
    }

    /** The same, held still until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Home> hold(Collection<Long> ids) {
        return byId(rows.held(ids));
    }

    /** Other people live in it; that the caller may see it was checked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void regrouped(long id) {
        rows.regrouped(id, null);
    }

    /** It went up in another one; that the caller may see it was checked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mergedInto(long id, Home heir) {
        rows.regrouped(id, heir.id());
        mergers.publishEvent(new HouseholdMerged(id, heir.id(), heir.divisionCode()));
    }

    private static Map<Long, Home> byId(List<Home> homes) {
        return homes.stream().collect(toMap(Home::id, home -> home));
    }
}
