package org.aixin.registry.export;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.household.Households;
import org.aixin.registry.listing.CadreInShort;
import org.aixin.registry.listing.CaredForByUnit;
import org.aixin.registry.listing.Caring;
import org.aixin.registry.recipient.ListedRecipient;
import org.aixin.registry.recipient.ListedRecipients;
import org.aixin.registry.recipient.Lodgers;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.RecipientFilter;
import org.aixin.registry.recipient.Recipients;
import org.aixin.registry.search.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the list of recipients to its end, stretch by stretch from where the last one ended, within the caller's grants: the
 * rows that the list on the screen shows with the same filters.
 */
@Service
class ExportedRecipients {

    private static final int VILLAGE = 12;
    private static final int TOWNSHIP = 9;
    private static final int COUNTY = 6;
    private static final int PREFECTURE = 4;

    private final ListedRecipients listed;
    private final Recipients recipients;
    private final Households households;
    private final CaredForByUnit byUnit;
    private final Caring caring;
    private final Divisions divisions;
    private final ExportWords words;
    private final Clock clock;

    ExportedRecipients(
            ListedRecipients listed,
            Recipients recipients,
            Households households,
            CaredForByUnit byUnit,
            Caring caring,
            Divisions divisions,
            ExportWords words,
            Clock clock) {
        this.listed = listed;
        this.recipients = recipients;
        this.households = households;
        this.byUnit = byUnit;
        this.caring = caring;
        this.divisions = divisions;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Some rows of the list.
     *
     * @param rows texts and numbers, as many as there are columns each
     * @param last where the next stretch begins; null at the end of the list
     */
    record Stretch(List<List<Object>> rows, @Nullable Place last) {}

    @Transactional(readOnly = true)
    public RecipientFilter filter(Export job) {
        return filter(job.divisionCode(), job.unitId(), job.tree(), job.category(), job.status());
    }

    @Transactional(readOnly = true)
    public RecipientFilter filter(
            String division,
            @Nullable Long unit,
            UnitTreeKind tree,
            @Nullable RecipientCategory category,
            @Nullable RecipientStatus status) {
        return new RecipientFilter(DivisionCode.prefixOf(division), category, status, null, byUnit.of(unit, tree));
    }

    /** How many rows there are. */
    @Transactional(readOnly = true)
    public int count(RecipientFilter filter) {
        return listed.chosen(filter).count(null);
    }

    /** What stands above the rows, for what is in the clear. */
    List<SheetColumn> columns(List<PlainField> plain) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(words.column("name", 12));
        columns.add(words.column("idNumber", 22));
        plain.stream()
                .filter(field -> field != PlainField.NAME && field != PlainField.ID_NUMBER)
                .forEach(field -> columns.add(words.column(field)));
        columns.add(words.column("category", 18));
        columns.add(words.column("status", 8));
        columns.add(words.column("prefecture", 14));
        columns.add(words.column("county", 14));
        columns.add(words.column("township", 16));
        columns.add(words.column("village", 16));
        columns.add(words.column("household", 22));
        columns.add(words.column("people", 8));
        columns.add(words.column("cadres", 16));
        return columns;
    }

    /** The rows after that place; of somebody under 14 nothing personal, unless the export is of children as well. */
    @Transactional(readOnly = true)
    public Stretch read(Export job, RecipientFilter filter, @Nullable Place after, int atOnce) {
        var places = listed.chosen(filter).places(after, atOnce, 0);
        var shown = listed.of(places.stream().map(Place::id).toList());
        var homes = shown.stream().map(ListedRecipient::householdId).distinct().toList();
        var around = new Around(
                job.isPlain()
                        ? recipients.files(
                                shown.stream().map(ListedRecipient::id).toList())
                        : Map.of(),
                job.plain().contains(PlainField.ADDRESS) ? households.addressesOf(homes) : Map.of(),
                listed.in(homes),
                caring.today(homes),
                divisions.names(shown.stream()
                        .flatMap(person -> DivisionCode.upwards(person.divisionCode()).stream())
                        .collect(Collectors.toSet())));
        return new Stretch(
                shown.stream().map(person -> row(job, person, around)).toList(),
                places.size() < atOnce ? null : places.get(places.size() - 1));
    }

    /** What is told of the people of a stretch beside themselves, each kind asked for once. */
    private record Around(
            Map<Long, PersonalFile> files,
            Map<Long, Sensitive> addresses,
            Map<Long, Lodgers> lodgers,
            Map<Long, List<CadreInShort>> cadres,
            Map<String, DivisionName> divisions) {

        /** What the division is called whose code begins like that one, of so many digits. */
        private String place(String code, int digits) {
            if (code.length() < digits) {
                return "";
            }
            var outer = Divisions.codeOf(code.substring(0, digits));
            var known = divisions.get(outer);
            return known == null ? outer : known.name();
        }
    }

    private List<Object> row(Export job, ListedRecipient person, Around around) {
        var hidden = !job.children() && person.isUnderFourteen(BusinessDays.today(clock));
        var file = around.files().get(person.id());
        var cells = new ArrayList<Object>();
        cells.add(hidden ? words.child() : shown(job, PlainField.NAME, person.name()));
        cells.add(hidden ? "" : shown(job, PlainField.ID_NUMBER, person.idNumber()));
        for (var field : job.plain()) {
            switch (field) {
                case NAME, ID_NUMBER -> {
                    // stand in front
                }
                case PHONE -> cells.add(plain(hidden, file == null ? null : file.phone()));
                case ADDRESS -> cells.add(plain(hidden, around.addresses().get(person.householdId())));
                case GUARDIAN_NAME -> cells.add(plain(hidden, file == null ? null : file.guardianName()));
                case GUARDIAN_PHONE -> cells.add(plain(hidden, file == null ? null : file.guardianPhone()));
                case DISABILITY_CERTIFICATE ->
                    cells.add(plain(hidden, file == null ? null : file.disabilityCertificate()));
            }
        }
        var lodgers = around.lodgers().get(person.householdId());
        cells.add(words.category(person.category()));
        cells.add(words.status(person.status()));
        cells.add(around.place(person.divisionCode(), PREFECTURE));
        cells.add(around.place(person.divisionCode(), COUNTY));
        cells.add(around.place(person.divisionCode(), TOWNSHIP));
        cells.add(around.place(person.divisionCode(), VILLAGE));
        cells.add(Long.toString(person.householdId()));
        cells.add(lodgers == null ? 0 : lodgers.people());
        cells.add(
                Objects.requireNonNullElse(around.cadres().get(person.householdId()), List.<CadreInShort>of()).stream()
                        .map(CadreInShort::name)
                        .collect(Collectors.joining(words.and())));
        return cells;
    }

    private static String shown(Export job, PlainField field, Sensitive value) {
        return job.plain().contains(field) ? value.reveal() : value.masked();
    }

    private static String plain(boolean hidden, @Nullable Sensitive value) {
        return hidden || value == null ? "" : value.reveal();
    }
}
