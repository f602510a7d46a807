package org.aixin.registry.bulk;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.change.ListedChanges;
import org.aixin.registry.household.HouseholdBook;
import org.aixin.registry.household.HouseholdKind;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.ByNumber;
import org.aixin.registry.recipient.Childhood;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.RecipientIntake;
import org.aixin.registry.recipient.Recipients;
import org.aixin.registry.recipient.RegisterRecipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out what rows of a sheet would do to the register, and does it. The same look whether a file is checked or written;
 * in as many statements for five hundred rows as for one, but for people who are there already and change.
 */
@Component
class RecipientRows {

    /** A household of the register is named by its number, which is longer than anything people count by. */
    private static final Pattern OWN_NUMBER = Pattern.compile("\\d{16,19}");

    private static final int THERE_ALREADY = -1;

    private final RecipientReading reading;
    private final ImportMapper imports;
    private final ImportRowMapper rows;
    private final ByNumber numbers;
    private final Recipients recipients;
    private final RecipientIntake intake;
    private final Amendments amendments;
    private final Households households;
    private final HouseholdBook book;
    private final ListedChanges changes;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Ids ids;
    private final Clock clock;

    RecipientRows(
            RecipientReading reading,
            ImportMapper imports,
            ImportRowMapper rows,
            ByNumber numbers,
            Recipients recipients,
            RecipientIntake intake,
            Amendments amendments,
            Households households,
            HouseholdBook book,
            ListedChanges changes,
            FieldCipher cipher,
            BlindIndex index,
            Ids ids,
            Clock clock) {
        this.reading = reading;
        this.imports = imports;
        this.rows = rows;
        this.numbers = numbers;
        this.recipients = recipients;
        this.intake = intake;
        this.amendments = amendments;
        this.households = households;
        this.book = book;
        this.changes = changes;
        this.cipher = cipher;
        this.index = index;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A row and what would become of it.
     *
     * @param numberIndex keyed hash of the identity number; null where that is malformed
     * @param household what the file calls the household
     * @param file who is in the register already
     * @param said what would become different about that person
     */
    record Examined(
            RecipientLine line,
            RecipientFacts facts,
            RowOutcome outcome,
            List<FieldProblem> problems,
            @Nullable String numberIndex,
            FileHouseholds.@Nullable Place household,
            @Nullable Long householdId,
            @Nullable String place,
            @Nullable PersonalFile file,
            ListedChanges.@Nullable Said said) {}

    /** What is done with the rows of one chunk. */
    private final class Chunk {

        private final Import job;
        private final Places places;
        private final boolean checking;
        private final LocalDate today = BusinessDays.today(clock);
        private final boolean children = Callers.current().may(Permissions.CHILD_DATA);
        private final FileHouseholds homes = new FileHouseholds(rows, cipher, index, ids);
        private final List<Draft> drafts = new ArrayList<>();
        private Map<String, ByNumber.Registered> registered = Map.of();
        private Map<Long, PersonalFile> files = Map.of();
        private Map<Long, Sensitive> addresses = Map.of();
        private Map<Long, String> divisions = Map.of();
        private Map<Long, String> open = Map.of();
        private Map<String, Integer> standing = Map.of();
        private Set<Long> batches = Set.of();

        private Chunk(Import job, Places places, List<RecipientLine> lines, boolean checking) {
            this.job = job;
            this.places = places;
            this.checking = checking;
            lines.forEach(line -> drafts.add(new Draft(line, reading.understand(line, places))));
        }

        /** A row that is being looked at. */
        private final class Draft {

            private final RecipientLine line;
            private final RecipientFacts facts;
            private final List<FieldProblem> problems;
            private final @Nullable String numberIndex;
            private @Nullable PersonalFile file;
            private ListedChanges.@Nullable Said said;
            private FileHouseholds.@Nullable Place household;
            private @Nullable Long householdId;
            private @Nullable String place;

            private Draft(RecipientLine line, RecipientFacts facts) {
                this.line = line;
                this.facts = facts;
                this.problems = new ArrayList<>(facts.problems());
                this.numberIndex = facts.idNumber() == null ? null : numbers.indexOf(facts.idNumber());
            }

            private void refuse(RecipientField field, String code, Object... args) {
                problems.add(FieldProblem.of(field.field(), code, args));
            }

            private boolean isRight() {
                return problems.isEmpty();
            }

            private long batch() {
                return facts.batch() == null ? job.id() : facts.batch();
            }

            private @Nullable Long ownNumber() {
                var said = facts.household();
                return said != null && OWN_NUMBER.matcher(said.reveal()).matches() ? parsed(said.reveal()) : null;
            }

            private static @Nullable Long parsed(String number) {
                try {
                    return Long.valueOf(number);
                } catch (NumberFormatException beyond) {
                    return null;
                }
            }

            private Examined examined() {
                var outcome = !isRight()
                        ? RowOutcome.WRONG
                        : file == null ? RowOutcome.NEW : said == null ? RowOutcome.SAME : RowOutcome.CHANGED;
                return new Examined(
                        line, facts, outcome, problems, numberIndex, household, householdId, place, file, said);
            }
        }

        private List<Examined> examine() {
            load();
            drafts.forEach(this::checkNumber);
            drafts.stream().filter(Draft::isRight).forEach(this::settle);
            checkNewcomers();
            checkChanges();
            homes.keep();
            return drafts.stream().map(Draft::examined).toList();
        }

        private void load() {
            var indexes = drafts.stream()
                    .flatMap(draft -> Stream.ofNullable(draft.numberIndex))
                    .collect(toSet());
            registered = numbers.among(indexes);
            files = recipients.files(
                    registered.values().stream().map(ByNumber.Registered::id).toList());
            var lived = files.values().stream().map(PersonalFile::householdId).collect(toSet());
            addresses = households.addressesOf(lived);
            divisions = households.divisionsOf(lived);
            if (checking && !indexes.isEmpty()) {
                standing = rows.standing(job.id(), indexes).stream()
                        .collect(toMap(ImportRowMapper.Standing::idNumberIndex, ImportRowMapper.Standing::number));
            }
            var said = drafts.stream()
                    .flatMap(draft -> Stream.ofNullable(draft.facts.batch()))
                    .collect(toSet());
            batches = said.isEmpty() ? Set.of() : new HashSet<>(imports.known(said));
            loadHouseholds(lived);
        }

        private void loadHouseholds(Set<Long> lived) {
            var wanted = new ArrayList<FileHouseholds.Place>();
            for (var draft : drafts) {
                if (draft.facts.household() != null) {
                    wanted.add(homes.named(draft.batch(), draft.facts.household()));
                }
            }
            lived.forEach(one -> wanted.add(homes.registered(job.id(), one)));
            homes.load(wanted);
            var asked = new HashSet<Long>();
            wanted.forEach(place -> {
                var id = homes.id(place);
                if (id != null) {
                    asked.add(id);
                }
            });
            drafts.forEach(draft -> {
                var own = draft.ownNumber();
                if (own != null) {
                    asked.add(own);
                }
            });
            asked.addAll(lived);
            open = households.openIn(asked);
        }

        private void checkNumber(Draft draft) {
            if (draft.facts.batch() != null && !batches.contains(draft.facts.batch())) {
                draft.refuse(RecipientField.BATCH, "batch-unknown");
            }
            var number = draft.numberIndex;
            if (number == null || draft.facts.idNumber() == null) {
                return;
            }
            if (checking) {
                var before = standing.get(number);
                if (before != null && before != draft.line.number()) {
                    draft.refuse(RecipientField.ID_NUMBER, "identity-number-above", before);
                } else if (before == null) {
                    standing = added(standing, number, draft.line.number());
                }
            }
            if (!children && Childhood.lasts(draft.facts.idNumber().bornOn(), today)) {
                draft.refuse(RecipientField.ID_NUMBER, "child-for-civil-affairs");
                return;
            }
            var known = registered.get(number);
            if (known == null) {
                return;
            }
            draft.file = files.get(known.id());
            if (draft.file == null) {
                draft.refuse(RecipientField.ID_NUMBER, "identity-number-held", amendments.office(known.divisionCode()));
            } else if (draft.file.status() == RecipientStatus.EXITED) {
                draft.refuse(RecipientField.ID_NUMBER, "exited-person");
            }
        }

        private static Map<String, Integer> added(Map<String, Integer> to, String number, int row) {
            var all = to instanceof HashMap<String, Integer> own ? own : new HashMap<>(to);
            all.put(number, row);
            return all;
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
                draft.refuse(RecipientField.TOWNSHIP, "lives-elsewhere", places.name(lives));
                return;
            }
            var home = divisions.getOrDefault(file.householdId(), lives);
            var own = draft.ownNumber();
            if (own != null && own != file.householdId()) {
                draft.refuse(RecipientField.HOUSEHOLD, "household-of-two");
                return;
            }
            if (draft.facts.household() != null && own == null) {
                draft.household = homes.named(draft.batch(), draft.facts.household());
                draft.problems.addAll(homes.join(draft.household, home, file.householdId(), null));
            }
            draft.problems.addAll(homes.join(
                    homes.registered(job.id(), file.householdId()), home, file.householdId(), draft.facts.address()));
            if (draft.isRight()) {
                var said = differences(draft.facts, file, addresses.get(file.householdId()));
                draft.said = said.isNothing() ? null : said;
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
            var named = homes.named(draft.batch(), draft.facts.household());
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
            var known = addresses.containsKey(householdId)
                    ? addresses.get(householdId)
                    : households.addressesOf(Set.of(householdId)).get(householdId);
            if (known == null || !same(known, address)) {
                draft.refuse(RecipientField.ADDRESS, "address-of-household");
            }
        }

        private void checkNewcomers() {
            var fresh = drafts.stream()
                    .filter(draft -> draft.isRight() && draft.file == null)
                    .toList();
            var against = intake.against(fresh.stream()
                    .map(draft ->
                            new RecipientIntake.Newcomer(draft.facts.entry(0, today), requireNonNull(draft.place)))
                    .toList());
            for (int at = 0; at < fresh.size(); at++) {
                fresh.get(at)
                        .problems
                        .addAll(against.get(at).stream()
                                .map(RecipientRows::inSheet)
                                .toList());
            }
        }

        private void checkChanges() {
            drafts.stream().filter(Draft::isRight).forEach(draft -> {
                if (draft.file != null && draft.said != null) {
                    draft.problems.addAll(changes.against(draft.file, draft.said).stream()
                            .map(RecipientRows::inSheet)
                            .toList());
                }
            });
        }
    }

    /** What would become of the rows; writes nothing but what the file calls its households. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Examined> examine(Import job, Places places, List<RecipientLine> lines) {
        return new Chunk(job, places, lines, true).examine();
    }

    /**
     * Writes the rows that are still right.
     *
     * @return what was found of each of them in the same transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Examined> write(Import job, Places places, List<RecipientLine> lines) {
        var chunk = new Chunk(job, places, lines, false);
        var examined = chunk.examine();
        enter(
                chunk,
                examined.stream().filter(one -> one.outcome() == RowOutcome.NEW).toList());
        examined.stream()
                .filter(one -> one.outcome() == RowOutcome.CHANGED)
                .forEach(one -> changes.make(requireNonNull(one.file()), requireNonNull(one.said())));
        return examined;
    }

    private void enter(Chunk chunk, List<Examined> fresh) {
        var homes = homes(chunk, fresh);
        var entries = new ArrayList<RegisterRecipient>();
        for (int at = 0; at < fresh.size(); at++) {
            entries.add(fresh.get(at).facts().entry(homes.get(at), chunk.today));
        }
        var stored = intake.enter(entries);
        var entered = new ArrayList<ListedChanges.Entered>();
        for (int at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            entered.add(new ListedChanges.Entered(
                    Long.parseLong(stored.get(at).id()),
                    stored.get(at).version(),
                    entry.householdId(),
                    requireNonNull(fresh.get(at).place()),
                    entry.category(),
                    entry.tags() == null ? List.of() : entry.tags(),
                    entry.from()));
        }
        changes.note(entered);
    }

    /** The households of the newcomers, in their order; those that are not there yet are made together. */
    private List<Long> homes(Chunk chunk, List<Examined> fresh) {
        var makers = new HashMap<FileHouseholds.Place, Integer>();
        var made = new ArrayList<HouseholdBook.NewHousehold>();
        var which = new ArrayList<Integer>();
        for (var one : fresh) {
            var named = one.household();
            if (one.householdId() != null) {
                which.add(THERE_ALREADY);
            } else if (named != null && makers.containsKey(named)) {
                which.add(makers.get(named));
            } else {
                which.add(made.size());
                if (named != null) {
                    makers.put(named, made.size());
                }
                made.add(new HouseholdBook.NewHousehold(
                        requireNonNull(one.place()),
                        Objects.requireNonNullElse(one.facts().kind(), HouseholdKind.FAMILY),
                        named == null ? one.facts().address() : chunk.homes.address(named)));
            }
        }
        var numbered = book.establish(made);
        makers.forEach((named, at) -> chunk.homes.made(named, numbered.get(at)));
        chunk.homes.keep();
        var homes = new ArrayList<Long>();
        for (int at = 0; at < fresh.size(); at++) {
            var among = which.get(at);
            homes.add(among == THERE_ALREADY ? requireNonNull(fresh.get(at).householdId()) : numbered.get(among));
        }
        return homes;
    }

    /** What a row says otherwise than the register; what it leaves blank stays. */
    private static ListedChanges.Said differences(
            RecipientFacts facts, PersonalFile file, @Nullable Sensitive address) {
        var relation = facts.guardianRelation();
        var tags = facts.tags() == null
                ? null
                : facts.tags().stream()
                        .filter(tag -> tag != file.category() && tag != facts.category())
                        .toList();
        return new ListedChanges.Said(
                other(facts.name(), file.name()),
                other(facts.phone(), file.phone()),
                other(facts.certificate(), file.disabilityCertificate()),
                other(facts.guardianName(), file.guardianName()),
                relation == null || relation.equals(file.guardianRelation()) ? null : relation,
                other(facts.guardianPhone(), file.guardianPhone()),
                other(facts.address(), address),
                facts.category() == file.category() ? null : facts.category(),
                tags == null || tags.equals(file.tags()) ? null : tags);
    }

    private static @Nullable Sensitive other(@Nullable Sensitive said, @Nullable Sensitive known) {
        return said == null || (known != null && same(said, known)) ? null : Sensitive.of(said.reveal());
    }

    private static boolean same(Sensitive one, Sensitive other) {
        return normal(one).equals(normal(other));
    }

    private static String normal(Sensitive text) {
        return Normalizer.normalize(text.reveal(), Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** What a command calls a field, in the words of the sheet. */
    private static FieldProblem inSheet(FieldProblem problem) {
        var field = switch (problem.field()) {
            case "name" -> RecipientField.NAME;
            case "idNumber" -> RecipientField.ID_NUMBER;
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
        return FieldProblem.of(field.field(), problem.code(), problem.args().toArray());
    }
}
