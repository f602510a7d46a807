package org.aixin.registry.bulk.recipient;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.caller.Caller;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.bulk.row.Batch;
import org.aixin.registry.bulk.row.Examined;
import org.aixin.registry.bulk.row.ImportKind;
import org.aixin.registry.bulk.row.Offices;
import org.aixin.registry.bulk.row.RowOutcome;
import org.aixin.registry.bulk.row.SheetField;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.bulk.row.SheetWords;
import org.aixin.registry.change.ListedChanges;
import org.aixin.registry.household.HouseholdBook;
import org.aixin.registry.household.HouseholdKind;
import org.aixin.registry.recipient.RecipientIntake;
import org.aixin.registry.recipient.RegisterRecipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recipients, with the households that they are cared for in. */
@Component
class RecipientRows implements SheetKind {

    private static final int CHANGES_AT_ONCE = 50;
    private static final int THERE_ALREADY = -1;

    private final RecipientReading reading;
    private final RecipientChunk.With with;
    private final FileHouseholdMapper households;
    private final RecipientIntake intake;
    private final HouseholdBook book;
    private final ListedChanges changes;
    private final SheetWords words;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Ids ids;

    RecipientRows(
            RecipientReading reading,
            RecipientChunk.With with,
            FileHouseholdMapper households,
            RecipientIntake intake,
            HouseholdBook book,
            ListedChanges changes,
            SheetWords words,
            FieldCipher cipher,
            BlindIndex index,
            Ids ids) {
        this.reading = reading;
        this.with = with;
        this.households = households;
        this.intake = intake;
        this.book = book;
        this.changes = changes;
        this.words = words;
        this.cipher = cipher;
        this.index = index;
        this.ids = ids;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.RECIPIENTS;
    }

    @Override
    public List<SheetField> fields() {
        return List.of(RecipientField.values());
    }

    @Override
    public List<String> choices(SheetField field) {
        return field == RecipientField.CATEGORY
                ? words.choices(RecipientCategory.class)
                : field == RecipientField.HOUSEHOLD_KIND ? words.choices(HouseholdKind.class) : List.of();
    }

    /** An office of the county or above confirms every one of them. */
    @Override
    public boolean mayWrite(Caller caller, String division) {
        return caller.may(Permissions.CONFIRM_CHANGE) && Offices.isOfCountyFor(caller, division);
    }

    @Override
    public boolean joinsRepaired() {
        return true;
    }

    @Override
    public int changesAtOnce() {
        return CHANGES_AT_ONCE;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Examined> examine(Batch batch, List<SheetLine> lines) {
        return chunk(batch, lines).examined().stream().map(Draft::examined).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Examined> write(Batch batch, List<SheetLine> lines) {
        var chunk = chunk(batch, lines);
        var drafts = chunk.examined();
        enter(
                chunk,
                drafts.stream().filter(one -> one.outcome() == RowOutcome.NEW).toList());
        drafts.stream()
                .filter(one -> one.outcome() == RowOutcome.CHANGED)
                // In the order of their ids, as whoever holds several people does.
                .sorted(comparingLong(one -> requireNonNull(one.file).id()))
                .forEach(one -> changes.make(requireNonNull(one.file), requireNonNull(one.said)));
        return drafts.stream().map(Draft::examined).toList();
    }

    @Override
    public void forget(long importId) {
        households.delete(importId);
    }

    private RecipientChunk chunk(Batch batch, List<SheetLine> lines) {
        var drafts = lines.stream()
                .map(line -> {
                    var facts = reading.understand(this, line, batch.places());
                    var number = facts.idNumber();
                    return new Draft(
                            line, facts, number == null ? null : with.numbers().indexOf(number));
                })
                .toList();
        return new RecipientChunk(with, batch, drafts, new FileHouseholds(households, cipher, index, ids));
    }

    private void enter(RecipientChunk chunk, List<Draft> fresh) {
        var homes = homes(chunk, fresh);
        var entries = new ArrayList<RegisterRecipient>();
        for (int at = 0; at < fresh.size(); at++) {
            entries.add(fresh.get(at).facts.entry(homes.get(at), chunk.today()));
        }
        var stored = intake.enter(entries);
        var entered = new ArrayList<ListedChanges.Entered>();
        for (int at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            entered.add(new ListedChanges.Entered(
                    Long.parseLong(stored.get(at).id()),
                    stored.get(at).version(),
                    entry.householdId(),
                    requireNonNull(fresh.get(at).place),
                    entry.category(),
                    entry.tags() == null ? List.of() : entry.tags(),
                    entry.from()));
        }
        changes.note(entered);
    }

    /** The households of the newcomers, in their order; those that are not there yet are made together. */
    private List<Long> homes(RecipientChunk chunk, List<Draft> fresh) {
        var makers = new HashMap<FileHouseholds.Place, Integer>();
        var made = new ArrayList<HouseholdBook.NewHousehold>();
        var which = new ArrayList<Integer>();
        for (var one : fresh) {
            var named = one.household;
            if (one.householdId != null) {
                which.add(THERE_ALREADY);
            } else if (named != null && makers.containsKey(named)) {
                which.add(makers.get(named));
            } else {
                which.add(made.size());
                if (named != null) {
                    makers.put(named, made.size());
                }
                made.add(new HouseholdBook.NewHousehold(
                        requireNonNull(one.place),
                        Objects.requireNonNullElse(one.facts.kind(), HouseholdKind.FAMILY),
                        named == null ? one.facts.address() : chunk.homes().address(named)));
            }
        }
        var numbered = book.establish(made);
        makers.forEach((named, at) -> chunk.homes().made(named, numbered.get(at)));
        chunk.homes().keep();
        var homes = new ArrayList<Long>();
        for (int at = 0; at < fresh.size(); at++) {
            var among = which.get(at);
            homes.add(among == THERE_ALREADY ? requireNonNull(fresh.get(at).householdId) : numbered.get(among));
        }
        return homes;
    }
}
