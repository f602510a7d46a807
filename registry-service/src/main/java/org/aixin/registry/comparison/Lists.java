package org.aixin.registry.comparison;

import java.time.Clock;
import java.util.List;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.benefit.ListedBenefits;
import org.aixin.registry.bulk.row.Places;
import org.aixin.registry.cadre.CadresByNumber;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.recipient.ByNumber;
import org.aixin.registry.unit.Units;
import org.springframework.stereotype.Component;

/** Knows what each kind of list is held against. */
@Component
class Lists {

    private static final String PROVINCE = "62";

    private final ListReading reading;
    private final ByNumber people;
    private final CadresByNumber cadres;
    private final ListedBenefits benefits;
    private final Divisions divisions;
    private final Units units;
    private final ComparisonMapper rows;
    private final RosterMapper roster;
    private final Facts facts;
    private final ComparisonWords words;
    private final FieldCipher cipher;
    private final Clock clock;

    Lists(
            ListReading reading,
            ByNumber people,
            CadresByNumber cadres,
            ListedBenefits benefits,
            Divisions divisions,
            Units units,
            ComparisonMapper rows,
            RosterMapper roster,
            Facts facts,
            ComparisonWords words,
            FieldCipher cipher,
            Clock clock) {
        this.reading = reading;
        this.people = people;
        this.cadres = cadres;
        this.benefits = benefits;
        this.divisions = divisions;
        this.units = units;
        this.rows = rows;
        this.roster = roster;
        this.facts = facts;
        this.words = words;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** For one run. */
    HeldList of(Comparison list) {
        return switch (list.kind()) {
            case DECEASED, CERTIFICATE_CANCELLED, SCHOOL -> people(list, new Places(List.of()));
            // Somebody may have moved anywhere.
            case MOVED -> people(list, new Places(divisions.standing(PROVINCE)));
            case ROSTER ->
                new RosterList(
                        list, reading, cadres, rows, roster, facts, units.standingIn(list.divisionCode()), words);
            case BENEFIT ->
                new BenefitList(
                        list,
                        cipher.open(Comparison.ORIGIN, list.id(), list.origin()).reveal(),
                        reading,
                        people,
                        benefits,
                        rows,
                        roster,
                        facts,
                        new Places(divisions.standing(DivisionCode.prefixOf(list.divisionCode()))));
        };
    }

    private PersonList people(Comparison list, Places places) {
        return new PersonList(list, reading, people, rows, facts, places, BusinessDays.today(clock));
    }
}
