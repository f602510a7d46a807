package org.aixin.registry.cadre;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cadres as lists of offices tell of them: found many at a time by their numbers, entered, and put right. */
@Service
public class CadreIntake {

    private final CadreRegister register;
    private final CadreMapper rows;
    private final FieldCipher cipher;
    private final BlindIndex index;

    CadreIntake(CadreRegister register, CadreMapper rows, FieldCipher cipher, BlindIndex index) {
        this.register = register;
        this.rows = rows;
        this.cipher = cipher;
        this.index = index;
    }

    /** A cadre whom the caller may see, as the last post is. */
    public record Known(
            long id,
            PersonName name,
            PhoneNumber phone,
            long unitId,
            CadreLevel level,
            CadreRank rank,
            boolean villageStationed,
            boolean active) {}

    /**
     * Who has an identity number.
     *
     * @param divisionCode whose office the unit belongs to
     * @param known null for whom the caller may not see
     */
    public record Numbered(
            long id, String divisionCode, @Nullable Known known) {}

    /** Somebody who comes to serve. */
    public record Newcomer(
            Sensitive name,
            Sensitive idNumber,
            Sensitive phone,
            long unitId,
            CadreLevel level,
            CadreRank rank,
            boolean villageStationed,
            LocalDate from) {}

    /** What is different about a cadre from that day on; what is null stays. */
    public record Said(
            LocalDate from,
            @Nullable PersonName name,
            @Nullable PhoneNumber phone,
            @Nullable Long unitId,
            @Nullable CadreLevel level,
            @Nullable CadreRank rank,
            @Nullable Boolean villageStationed,
            @Nullable Boolean active) {

        /** Whether nothing is. */
        public boolean isNothing() {
            return name == null
                    && phone == null
                    && unitId == null
                    && level == null
                    && rank == null
                    && villageStationed == null
                    && active == null;
        }
    }

    /** The keyed hash by which a number is found. */
    public String indexOf(IdentityNumber number) {
        return index.of(CadreIdentity.ID_NUMBER, number);
    }

    /** Who has these numbers, by keyed hash. */
    public Map<String, Numbered> among(Collection<String> indexes) {
        if (indexes.isEmpty()) {
            return Map.of();
        }
        var taken = rows.taken(indexes);
        var known = known(taken.stream().map(CadreMapper.Taken::id).toList());
        var found = new HashMap<String, Numbered>();
        taken.forEach(
                one -> found.put(one.idNumberIndex(), new Numbered(one.id(), one.divisionCode(), known.get(one.id()))));
        return Map.copyOf(found);
    }

    private Map<Long, Known> known(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var seen = rows.identified(ids);
        if (seen.isEmpty()) {
            return Map.of();
        }
        var stationed = rows.spans(seen.stream().map(CadreMapper.Identified::id).toList()).stream()
                .filter(span -> span.toDay() == null)
                .collect(toMap(CadreMapper.Span::cadreId, CadreMapper.Span::villageStationed));
        return seen.stream()
                .map(one -> new Known(
                        one.id(),
                        PersonName.stored(cipher.open(CadreIdentity.NAME, one.id(), one.name())),
                        PhoneNumber.stored(cipher.open(CadreIdentity.PHONE, one.id(), one.phone())),
                        one.unitId(),
                        one.level(),
                        one.cadreRank(),
                        stationed.getOrDefault(one.id(), false),
                        one.active()))
                .collect(toMap(Known::id, one -> one));
    }

    /** They serve from now on, and that is told to everybody; that nothing stands against it was asked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(List<Newcomer> cadres) {
        if (cadres.isEmpty()) {
            return;
        }
        register.register(cadres.stream()
                .map(one -> new RegisterCadre(
                        null,
                        one.name(),
                        one.idNumber(),
                        one.phone(),
                        one.unitId(),
                        one.level(),
                        one.rank(),
                        one.villageStationed(),
                        one.from()))
                .toList());
    }

    /** From that day on it is so; that the caller sees the cadre, and may send them there, was asked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void amend(long id, Said said) {
        register.amend(id, said);
    }
}
