package org.aixin.registry.bulk.recipient;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.bulk.row.Batch;
import org.aixin.registry.bulk.row.CommonField;
import org.aixin.registry.bulk.row.RowsAbove;
import org.aixin.registry.change.ListedChanges;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.ByNumber;
import org.aixin.registry.recipient.Childhood;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.RecipientIntake;
import org.aixin.registry.recipient.Recipients;
import org.springframework.stereotype.Component;

/**
 * Finds out what the rows of a chunk would do to the register: in as many statements for five hundred rows as for one, but for
 * people who are there already and change.
 */
final class RecipientChunk {

    private final With with;
    private final Batch batch;
    private final LocalDate today;
    private final boolean children = Callers.current().may(Permissions.CHILD_DATA);
    private final List<Draft> drafts;
    private final FileHouseholds homes;
    private Map<String, ByNumber.Registered> registered = Map.of();
    private Map<Long, PersonalFile> files = Map.of();
    private Map<Long, Sensitive> addresses = Map.of();
    private Map<Long, String> divisions = Map.of();
    private Map<Long, String> open = Map.of();
    private Set<Long> batches = Set.of();

    /** What is asked. */
    @Component
    record With(
            ByNumber numbers,
            Recipients recipients,
            RecipientIntake intake,
            Amendments amendments,
            Households households,
            ListedChanges changes,
            Clock clock) {}

    RecipientChunk(With with, Batch batch, List<Draft> drafts, FileHouseholds homes) {
        this.with = with;
        this.batch = batch;
        this.today = BusinessDays.today(with.clock());
        this.drafts = drafts;
        this.homes = homes;
    }

    LocalDate today() {
        return today;
    }

    FileHouseholds homes() {
        return homes;
    }

    /** Each of the drafts is filled in, and what the file calls its households is kept. */
    List<Draft> examined() {
        load();
        var above = new RowsAbove(batch, indexes());
        drafts.forEach(draft -> checkNumber(draft, above));
        drafts.stream().filter(Draft::isRight).forEach(this::settle);
        checkNewcomers();
        checkChanges();
        homes.keep();
        return drafts;
    }

    private Set<String> indexes() {
        return drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.numberIndex))
                .collect(toSet());
    }

    private void load() {
        registered = with.numbers().among(indexes());
        files = with.recipients()
                .files(registered.values().stream().map(ByNumber.Registered::id).toList());
        var lived = files.values().stream().map(PersonalFile::householdId).collect(toSet());
        divisions = with.households().divisionsOf(lived);
        var said = drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.facts.batch()))
                .collect(toSet());
        batches = said.isEmpty() ? Set.of() : batch.known(said);
        loadHouseholds(lived);
    }

    private void loadHouseholds(Set<Long> lived) {
        var wanted = new ArrayList<FileHouseholds.Place>();
        for (var draft : drafts) {
            if (draft.facts.household() != null) {
                wanted.add(homes.named(draft.batch(batch.importId()), draft.facts.household()));
            }
        }
        lived.forEach(one -> wanted.add(homes.registered(batch.importId(), one)));
        homes.load(wanted);
        var asked = new HashSet<Long>(lived);
        wanted.stream().map(homes::id).filter(Objects::nonNull).forEach(asked::add);
        drafts.stream().map(Draft::ownNumber).filter(Objects::nonNull).forEach(asked::add);
        open = with.households().openIn(asked);
        addresses = with.households().addressesOf(asked);
    }

    private void checkNumber(Draft draft, RowsAbove above) {
        if (draft.facts.batch() != null && !batches.contains(draft.facts.batch())) {
            draft.refuse(CommonField.BATCH, "batch-unknown");
        }
        var number = draft.numberIndex;
        if (number == null || draft.facts.idNumber() == null) {
            return;
        }
        var before = above.before(number, draft.line.number());
        if (before != null) {
            draft.refuse(RecipientField.ID_NUMBER, "identity-number-above", before);
        }
        if (!children && Childhood.lasts(draft.facts.idNumber().bornOn(), today)) {
            draft.refuse(RecipientField.ID_NUMBER, "child-for-civil-affairs");
            return;
        }
        var known = registered.get(number);
        if (known == null) {
            return;
        }
        var file = files.get(known.id());
        // Whoever was merged is known by another number.
        if (file == null || !file.idNumber().equals(draft.facts.idNumber())) {
            draft.refuse(
                    RecipientField.ID_NUMBER,
                    "identity-number-held",
                    with.amendments().office(known.divisionCode()));
            return;
        }
        draft.file = file;
        if (file.status() == RecipientStatus.EXITED) {
            draft.refuse(RecipientField.ID_NUMBER, "exited-person");
        }
    }

    private void settle(Draft draft) {
        if (draft.file == null) {
            settleNewcomer(draft);
        } else {
            settleKnown(draft, draft.file);
        }
    }

    private void settleKnown(Draft draft, PersonalFile file) {
        var place = requireNonNull(draft.facts.place());
        var lives = file.divisionCode();
        if (!lives.equals(place) && !(draft.facts.wholeTownship() && lives.startsWith(place))) {
            draft.refuse(
                    RecipientField.TOWNSHIP, "lives-elsewhere", batch.places().name(lives));
            return;
        }
        var home = divisions.getOrDefault(file.householdId(), lives);
        var own = draft.ownNumber();
        if (own != null && own != file.householdId()) {
            draft.refuse(RecipientField.HOUSEHOLD, "household-of-two");
            return;
        }
        if (draft.facts.household() != null && own == null) {
            draft.household = homes.named(draft.batch(batch.importId()), draft.facts.household());
            draft.problems.addAll(homes.join(draft.household, home, file.householdId(), null));
        }
        draft.problems.addAll(homes.join(
                homes.registered(batch.importId(), file.householdId()),
                home,
                file.householdId(),
                draft.facts.address()));
        if (draft.isRight()) {
            draft.said = Differences.between(draft.facts, file, addresses.get(file.householdId()));
        }
    }

    private void settleNewcomer(Draft draft) {
        var place = requireNonNull(draft.facts.place());
        draft.place = place;
        var own = draft.ownNumber();
        if (own != null) {
            moveIn(draft, own, place);
            return;
        }
        if (draft.facts.household() == null) {
            return;
        }
        var named = homes.named(draft.batch(batch.importId()), draft.facts.household());
        draft.household = named;
        var there = homes.id(named);
        if (there != null) {
            moveIn(draft, there, place);
        }
        if (draft.isRight()) {
            draft.problems.addAll(homes.join(
                    named, requireNonNull(draft.place), there, there == null ? draft.facts.address() : null));
        }
    }

    /** Comes to live in a household that is there. */
    private void moveIn(Draft draft, long householdId, String place) {
        var stands = open.get(householdId);
        if (stands == null) {
            draft.refuse(RecipientField.HOUSEHOLD, "unknown-household", householdId);
        } else if (!stands.equals(place) && !(draft.facts.wholeTownship() && stands.startsWith(place))) {
            draft.refuse(RecipientField.HOUSEHOLD, "household-in-two-places");
        } else {
            draft.householdId = householdId;
            draft.place = stands;
            checkAddress(draft, householdId);
        }
    }

    /** Who comes to a household says nothing else of where it is, or nothing; else the same file would never be done. */
    private void checkAddress(Draft draft, long householdId) {
        var address = draft.facts.address();
        if (address == null) {
            return;
        }
        var known = addresses.get(householdId);
        if (known == null || !Differences.same(known, address)) {
            draft.refuse(RecipientField.ADDRESS, "address-of-household");
        }
    }

    private void checkNewcomers() {
        var fresh = drafts.stream()
                .filter(draft -> draft.isRight() && draft.file == null)
                .toList();
        var against = with.intake()
                .against(fresh.stream()
                        .map(draft ->
                                new RecipientIntake.Newcomer(draft.facts.entry(0, today), requireNonNull(draft.place)))
                        .toList());
        for (int at = 0; at < fresh.size(); at++) {
            refuse(fresh.get(at), against.get(at));
        }
    }

    private void checkChanges() {
        drafts.stream().filter(Draft::isRight).forEach(draft -> {
            if (draft.file != null && draft.said != null) {
                refuse(draft, with.changes().against(draft.file, draft.said));
            }
        });
    }

    private static void refuse(Draft draft, List<FieldProblem> problems) {
        problems.forEach(problem ->
                draft.refuse(field(problem), problem.code(), problem.args().toArray()));
    }

    /** What a command calls a field, in the words of the sheet. */
    private static RecipientField field(FieldProblem problem) {
        return switch (problem.field()) {
            case "name" -> RecipientField.NAME;
            case "phone" -> RecipientField.PHONE;
            case "disabilityCertificate" -> RecipientField.CERTIFICATE;
            case "category" -> RecipientField.CATEGORY;
            case "tags" -> RecipientField.TAGS;
            case "guardian.name" -> RecipientField.GUARDIAN_NAME;
            case "guardian.relation" -> RecipientField.GUARDIAN_RELATION;
            case "guardian.phone" -> RecipientField.GUARDIAN_PHONE;
            case "address" -> RecipientField.ADDRESS;
            case "from" -> RecipientField.FROM;
            case "householdId" -> RecipientField.HOUSEHOLD;
            default -> RecipientField.ID_NUMBER;
        };
    }
}
