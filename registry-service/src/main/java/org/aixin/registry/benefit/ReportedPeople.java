package org.aixin.registry.benefit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.division.KnownDivisions;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.ByNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the people of a report: those in the register, and those whom it does not know, who are kept sealed until they are
 * registered. Whom neither the register nor the benefit makes one to be cared for is not kept at all.
 */
@Component
class ReportedPeople {

    private static final int TOWNSHIP = 9;

    private final ByNumber registered;
    private final HolderMapper rows;
    private final BenefitMapper enrolments;
    private final Amendments offices;
    private final Divisions divisions;
    private final PersonalData personalData;
    private final FieldCipher cipher;
    private final Reach reach;
    private final Ids ids;
    private final Clock clock;

    ReportedPeople(
            ByNumber registered,
            HolderMapper rows,
            BenefitMapper enrolments,
            Amendments offices,
            Divisions divisions,
            PersonalData personalData,
            FieldCipher cipher,
            Reach reach,
            Ids ids,
            Clock clock) {
        this.registered = registered;
        this.rows = rows;
        this.enrolments = enrolments;
        this.offices = offices;
        this.divisions = divisions;
        this.personalData = personalData;
        this.cipher = cipher;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
    }

    /** One row, read. */
    private record Read(
            @Nullable PersonName name,
            @Nullable IdentityNumber number,
            @Nullable String index) {}

    /** Whom the rows are about, in their order; null where nothing is kept, or where a problem was found. */
    List<@Nullable Beneficiary> of(List<ReportBenefit> said, Problems problems) {
        var read = new ArrayList<Read>();
        for (int i = 0; i < said.size(); i++) {
            read.add(read(said.get(i), "[" + i + "].", problems));
        }
        var indexes = indexes(read);
        var inRegister = registered.among(indexes);
        var others = new HashSet<>(indexes);
        others.removeAll(inRegister.keySet());
        Map<String, HolderMapper.Holder> holders = new HashMap<>(
                others.isEmpty()
                        ? Map.of()
                        : rows.numbered(others).stream()
                                .collect(toMap(HolderMapper.Holder::idNumberIndex, identity())));
        var places = divisions.known(
                new HashSet<>(said.stream().map(ReportBenefit::divisionCode).toList()));
        List<@Nullable Beneficiary> found = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            var index = read.get(i).index();
            var person = index == null ? null : inRegister.get(index);
            found.add(
                    person == null
                            ? stranger(said.get(i), read.get(i), holders, places, "[" + i + "].", problems)
                            : known(person, "[" + i + "].", problems));
        }
        return found;
    }

    private Read read(ReportBenefit row, String prefix, Problems problems) {
        var name = problems.parsed(prefix + "name", () -> personalData.name(row.name()));
        var number = problems.parsed(prefix + "idNumber", () -> personalData.identityNumber(row.idNumber()));
        return new Read(name, number, number == null ? null : registered.indexOf(number));
    }

    private static Set<String> indexes(List<Read> read) {
        var indexes = new HashSet<String>();
        for (var one : read) {
            if (one.index() != null) {
                indexes.add(one.index());
            }
        }
        return indexes;
    }

    private @Nullable Beneficiary known(ByNumber.Registered person, String prefix, Problems problems) {
        if (!reach.hasDivision(person.divisionCode())) {
            problems.add(prefix + "idNumber", "identity-number-held", offices.office(person.divisionCode()));
            return null;
        }
        return Beneficiary.recipient(person.id(), person.divisionCode());
    }

    private @Nullable Beneficiary stranger(
            ReportBenefit row,
            Read read,
            Map<String, HolderMapper.Holder> holders,
            KnownDivisions places,
            String prefix,
            Problems problems) {
        var name = read.name();
        var number = read.number();
        var index = read.index();
        if (row.programme().makes().isEmpty() || name == null || number == null || index == null) {
            return null;
        }
        var place = row.divisionCode();
        if (place.length() < TOWNSHIP
                || !places.stands(place, BusinessDays.today(clock))
                || !reach.hasDivision(place)) {
            problems.add(prefix + "divisionCode", "unknown-village", place);
            return null;
        }
        var holder = holders.get(index);
        if (holder != null && !reach.hasDivision(holder.divisionCode())) {
            problems.add(prefix + "idNumber", "identity-number-held", offices.office(holder.divisionCode()));
            return null;
        }
        if (holder == null) {
            holder = kept(name, number, index, place);
            holders.put(index, holder);
        } else if (!holder.divisionCode().equals(place)) {
            rows.settle(holder.id(), place);
            enrolments.followHolder(holder.id(), place);
        }
        return Beneficiary.holder(holder.id(), place);
    }

    /** Whatever is written before a problem is found goes with the transaction. */
    private HolderMapper.Holder kept(PersonName name, IdentityNumber number, String index, String place) {
        var id = ids.next();
        var holder = new HolderMapper.Holder(
                id,
                cipher.seal(HolderMapper.Holder.NAME, id, name),
                cipher.seal(HolderMapper.Holder.ID_NUMBER, id, number),
                index,
                place);
        rows.insert(holder);
        return holder;
    }
}
