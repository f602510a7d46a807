package org.aixin.registry.bulk.pairing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.bulk.row.Batch;
import org.aixin.registry.bulk.row.Examined;
import org.aixin.registry.bulk.row.ImportKind;
import org.aixin.registry.bulk.row.Offices;
import org.aixin.registry.bulk.row.Readings;
import org.aixin.registry.bulk.row.RowOutcome;
import org.aixin.registry.bulk.row.RowsAbove;
import org.aixin.registry.bulk.row.SheetField;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.cadre.CadreIntake;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.ByNumber;
import org.aixin.registry.recipient.Recipients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which cadre cares for whose household. People are named here, where they are known; pairing-service, which owns the ledger,
 * takes numbers alone and has the last word.
 */
@Component
class PairingRows implements SheetKind {

    private static final String KEY = "import.pairing";

    private final Readings readings;
    private final CadreIntake cadres;
    private final ByNumber numbers;
    private final Recipients recipients;
    private final Amendments offices;
    private final ListedPairMapper pairs;
    private final PairingHandover handover;
    private final BlindIndex index;
    private final Clock clock;

    PairingRows(
            Readings readings,
            CadreIntake cadres,
            ByNumber numbers,
            Recipients recipients,
            Amendments offices,
            ListedPairMapper pairs,
            PairingHandover handover,
            BlindIndex index,
            Clock clock) {
        this.readings = readings;
        this.cadres = cadres;
        this.numbers = numbers;
        this.recipients = recipients;
        this.offices = offices;
        this.pairs = pairs;
        this.handover = handover;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PAIRINGS;
    }

    @Override
    public List<SheetField> fields() {
        return List.of(PairingField.values());
    }

    @Override
    public List<String> choices(SheetField field) {
        return List.of();
    }

    @Override
    public boolean mayWrite(Caller caller, String division) {
        return caller.may(Permissions.WRITE_PAIRINGS) && Offices.isOfCountyFor(caller, division);
    }

    @Override
    public boolean isWrittenElsewhere() {
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Examined> examine(Batch batch, List<SheetLine> lines) {
        var drafts = found(batch, lines);
        compare(batch, drafts);
        return drafts.stream().map(ListedPairing::examined).toList();
    }

    @Override
    public List<Examined> write(Batch batch, List<SheetLine> lines) {
        var drafts = found(batch, lines);
        handover.send(
                Callers.current(),
                drafts.stream().filter(ListedPairing::isRight).toList());
        return drafts.stream().map(ListedPairing::examined).toList();
    }

    /** Whom the rows mean, as far as the caller sees them. */
    private List<ListedPairing> found(Batch batch, List<SheetLine> lines) {
        var drafts = lines.stream()
                .map(line -> new ListedPairing(line, readings.of(this, line), cadres, numbers, batch.sentOn()))
                .toList();
        var serving = cadres.among(drafts.stream()
                .flatMap(one -> Stream.ofNullable(one.cadreIndex))
                .collect(toSet()));
        var cared = numbers.among(drafts.stream()
                .flatMap(one -> Stream.ofNullable(one.recipientIndex))
                .collect(toSet()));
        var files = recipients.files(
                cared.values().stream().map(ByNumber.Registered::id).toList());
        for (var draft : drafts) {
            if (draft.cadreIndex != null) {
                findCadre(draft, serving.get(draft.cadreIndex));
            }
            var person = draft.recipientIndex == null ? null : cared.get(draft.recipientIndex);
            if (person != null) {
                draft.file = files.get(person.id());
            }
            checkPerson(draft, person);
        }
        return drafts;
    }

    private void findCadre(ListedPairing draft, CadreIntake.@Nullable Numbered found) {
        if (found == null) {
            draft.read.refuse(PairingField.CADRE_ID_NUMBER, "not-in-roster");
        } else if (found.known() == null) {
            draft.read.refuse(
                    PairingField.CADRE_ID_NUMBER, "identity-number-held", offices.office(found.divisionCode()));
        } else {
            draft.cadre = found.known();
            checkName(
                    draft,
                    PairingField.CADRE_NAME,
                    draft.cadreName,
                    found.known().name());
            if (!found.known().active()) {
                draft.read.refuse(PairingField.CADRE_ID_NUMBER, "cadre-left");
            }
        }
    }

    private void checkPerson(ListedPairing draft, ByNumber.@Nullable Registered person) {
        var file = draft.file;
        if (draft.recipientIndex == null) {
            return;
        }
        if (person == null) {
            draft.read.refuse(PairingField.ID_NUMBER, "not-in-register");
        } else if (file == null) {
            draft.read.refuse(PairingField.ID_NUMBER, "identity-number-held", offices.office(person.divisionCode()));
        } else {
            checkName(draft, PairingField.NAME, draft.name, file.name());
            if (file.status() == RecipientStatus.EXITED) {
                draft.read.refuse(PairingField.ID_NUMBER, "exited-person");
            }
        }
    }

    private static void checkName(
            ListedPairing draft, PairingField field, @Nullable PersonName said, PersonName known) {
        if (said != null && !said.reveal().equals(known.reveal())) {
            draft.read.refuse(field, "name-of-another");
        }
    }

    /**
     * What stands already changes nothing, nor does a second person of a household with the same cadre; another cadre is for
     * those who hand over.
     */
    private void compare(Batch batch, List<ListedPairing> drafts) {
        var right = drafts.stream().filter(ListedPairing::isRight).toList();
        Map<Long, Long> standing = right.isEmpty()
                ? Map.of()
                : pairs
                        .standing(
                                right.stream().map(ListedPairing::householdId).collect(toSet()),
                                BusinessDays.today(clock))
                        .stream()
                        .collect(toMap(
                                ListedPairMapper.Pair::householdId,
                                ListedPairMapper.Pair::cadreId,
                                (one, other) -> one));
        right.forEach(one -> one.subject = subjectOf(one));
        var above = new RowsAbove(
                batch, right.stream().map(one -> requireNonNull(one.subject)).collect(toSet()));
        var inChunk = new HashMap<Long, Long>();
        for (var draft : right) {
            var cadre = draft.cadreId();
            var before = standing.get(draft.householdId());
            var beside = inChunk.putIfAbsent(draft.householdId(), cadre);
            if (before != null && before != cadre) {
                draft.read.refuse(PairingField.ID_NUMBER, "household-has-cadre");
            } else if (beside != null && beside != cadre) {
                draft.read.refuse(PairingField.CADRE_ID_NUMBER, "household-of-two-cadres");
            } else if (before != null || above.before(requireNonNull(draft.subject), draft.line.number()) != null) {
                draft.outcome = RowOutcome.SAME;
            }
        }
    }

    private String subjectOf(ListedPairing draft) {
        return index.of(KEY, Sensitive.of(draft.householdId() + "|" + draft.cadreId()));
    }

    /** What a command calls a field, in the words of the sheet. */
    static PairingField field(FieldProblem problem) {
        return problem.field().endsWith("cadreId")
                ? PairingField.CADRE_ID_NUMBER
                : problem.field().endsWith("from") ? PairingField.FROM : PairingField.ID_NUMBER;
    }
}
