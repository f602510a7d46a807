package org.aixin.registry.duplicate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.household.Households;
import org.aixin.registry.identity.account.Actors;
import org.aixin.registry.recipient.Mergers;
import org.aixin.registry.recipient.Office;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.Recipients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows two who might be one, as far as the caller sees them: in a list, and side by side. */
@Service
class DuplicateLists {

    private static final int BOTH = 2;
    private static final int LONGEST_HISTORY = 100;

    private final LookAlikeMapper rows;
    private final PersonMergerMapper mergers;
    private final DuplicateReach reach;
    private final Recipients recipients;
    private final Households households;
    private final Divisions divisions;
    private final Office office;
    private final Actors actors;
    private final FieldCipher cipher;
    private final Clock clock;

    DuplicateLists(
            LookAlikeMapper rows,
            PersonMergerMapper mergers,
            DuplicateReach reach,
            Recipients recipients,
            Households households,
            Divisions divisions,
            Office office,
            Actors actors,
            FieldCipher cipher,
            Clock clock) {
        this.rows = rows;
        this.mergers = mergers;
        this.reach = reach;
        this.recipients = recipients;
        this.households = households;
        this.divisions = divisions;
        this.office = office;
        this.actors = actors;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<LookAlikeView> page(LookAlikeState state, @Nullable String prefix, int page, int size) {
        reach.requireOffice();
        var ids = rows.ids(state, prefix, size, (page - 1) * size);
        return new Page<>(
                ids.isEmpty() ? List.of() : views(rows.of(ids)), rows.count(state, prefix), false, page, size, null);
    }

    /** @throws NotFound if there are no such two, or the caller sees neither */
    @Transactional(readOnly = true)
    SideBySideView comparison(long id) {
        reach.requireOffice();
        var two = rows.of(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        var view = views(List.of(two)).get(0);
        if (view.people().isEmpty()) {
            throw new NotFound();
        }
        if (view.heldBy() != null) {
            return new SideBySideView(view, List.of(), List.of(), null, List.of(), List.of());
        }
        var files = recipients.files(two.people());
        var one = files.get(two.oneId());
        var other = files.get(two.otherId());
        if (one == null || other == null) {
            throw new NotFound();
        }
        var merger = two.mergerId() == null ? null : mergers.find(two.mergerId());
        var hidden = isHidden(one) || isHidden(other);
        var steps = rows.steps(id, LONGEST_HISTORY);
        var names = actors.named(Stream.concat(
                        steps.stream().map(LookAlikeMapper.Step::actor),
                        merger == null
                                ? Stream.empty()
                                : Stream.of(merger.proposedBy(), merger.decidedBy(), merger.undoneBy()))
                .filter(Objects::nonNull)
                .collect(toSet()));
        return new SideBySideView(
                view,
                sides(List.of(one, other)),
                hidden ? List.of() : same(one, other),
                merger == null ? null : view(merger, names),
                steps.stream()
                        .map(step -> new SideBySideView.LookAlikeStep(
                                step.action(), step.at(), party(step.actor(), names), hidden ? null : note(step)))
                        .toList(),
                hidden ? List.of() : deeds(two, merger));
    }

    /** @throws DuplicateRefused if one of them is a child with whom the caller has nothing to do */
    void requireNoHiddenChild(Mergers.Two both) {
        if (isHidden(both.kept()) || isHidden(both.gone())) {
            throw DuplicateRefused.childData();
        }
    }

    private List<LookAlikeView> views(List<LookAlike> found) {
        var ids = found.stream().map(LookAlike::id).toList();
        var seen = rows.seen(ids).stream().collect(groupingBy(LookAlikeMapper.Side::lookAlikeId));
        var all = rows.sides(ids).stream().collect(groupingBy(LookAlikeMapper.Side::lookAlikeId));
        var files = recipients.files(seen.values().stream()
                .flatMap(List::stream)
                .map(LookAlikeMapper.Side::recipientId)
                .collect(toSet()));
        var places = divisions.names(
                files.values().stream().map(PersonalFile::divisionCode).collect(toSet()));
        return found.stream()
                .map(two -> {
                    // Who has just moved away stands there until they were looked at, and is not seen any more.
                    var sides = seen.getOrDefault(two.id(), List.of()).stream()
                            .filter(side -> files.containsKey(side.recipientId()))
                            .toList();
                    var both = sides.size() == BOTH;
                    return new LookAlikeView(
                            two.id(),
                            two.version(),
                            two.state(),
                            both ? List.copyOf(two.alikeIn()) : List.of(),
                            two.foundAt(),
                            sides.stream()
                                    .map(side -> files.get(side.recipientId()))
                                    .filter(Objects::nonNull)
                                    .map(file -> person(file, places))
                                    .toList(),
                            both ? null : heldBy(sides, all.getOrDefault(two.id(), List.of())));
                })
                .toList();
    }

    /** The county of the one whom the caller does not see. */
    private @Nullable String heldBy(List<LookAlikeMapper.Side> seen, List<LookAlikeMapper.Side> all) {
        return all.stream()
                .filter(side -> !seen.contains(side))
                .map(side -> office.countyOf(side.divisionCode()))
                .findFirst()
                .orElse(null);
    }

    private LookAlikeView.LookAlikePerson person(PersonalFile file, Map<String, DivisionName> places) {
        var hidden = isHidden(file);
        return new LookAlikeView.LookAlikePerson(
                file.id(),
                hidden ? null : file.name().masked(),
                hidden,
                file.category(),
                file.status(),
                places.getOrDefault(file.divisionCode(), DivisionName.unnamed(file.divisionCode())));
    }

    private List<SideBySideView.ComparedSide> sides(List<PersonalFile> files) {
        var places =
                divisions.names(files.stream().map(PersonalFile::divisionCode).collect(toSet()));
        var addresses = households.addressesOf(
                files.stream().map(PersonalFile::householdId).collect(toSet()));
        return files.stream()
                .map(file -> {
                    var hidden = isHidden(file);
                    return new SideBySideView.ComparedSide(
                            file.id(),
                            file.version(),
                            file.householdId(),
                            hidden ? null : file.name().masked(),
                            hidden ? null : file.idNumber().masked(),
                            masked(hidden, file.phone()),
                            masked(hidden, file.disabilityCertificate()),
                            masked(hidden, file.guardianName()),
                            hidden ? null : file.guardianRelation(),
                            masked(hidden, file.guardianPhone()),
                            masked(hidden, file.selfCareGrade()),
                            masked(hidden, addresses.get(file.householdId())),
                            file.category(),
                            file.tags(),
                            file.status(),
                            file.leavesOn(),
                            places.getOrDefault(file.divisionCode(), DivisionName.unnamed(file.divisionCode())),
                            hidden);
                })
                .toList();
    }

    /** Whether they are the same is told by what is behind the masks. */
    private List<SideBySideView.ComparedField> same(PersonalFile one, PersonalFile other) {
        var addresses = households.addressesOf(Set.of(one.householdId(), other.householdId()));
        var ofOne = texts(one, addresses.get(one.householdId()));
        var ofOther = texts(other, addresses.get(other.householdId()));
        return Arrays.stream(SideBySideView.ComparedField.values())
                .filter(field -> {
                    var text = ofOne.getOrDefault(field, "");
                    return !text.isEmpty() && text.equals(ofOther.get(field));
                })
                .toList();
    }

    private static Map<SideBySideView.ComparedField, String> texts(PersonalFile file, @Nullable Sensitive address) {
        var texts = new EnumMap<SideBySideView.ComparedField, String>(SideBySideView.ComparedField.class);
        texts.put(SideBySideView.ComparedField.ID_NUMBER, file.idNumber().reveal());
        texts.put(
                SideBySideView.ComparedField.BIRTHDAY, file.idNumber().bornOn().toString());
        texts.put(
                SideBySideView.ComparedField.ADDRESS,
                address == null ? "" : address.reveal().strip());
        texts.put(SideBySideView.ComparedField.HOUSEHOLD, Long.toString(file.householdId()));
        texts.put(SideBySideView.ComparedField.DIVISION, file.divisionCode());
        for (var field : TakenField.values()) {
            texts.put(SideBySideView.ComparedField.valueOf(field.name()), String.join("", field.of(file)));
        }
        return texts;
    }

    private List<DuplicateDeed> deeds(LookAlike two, @Nullable PersonMerger merger) {
        var caller = Callers.current();
        var changes = caller.may(Permissions.CHANGE);
        var confirms = caller.may(Permissions.CONFIRM_CHANGE);
        var deeds = new ArrayList<DuplicateDeed>();
        switch (two.state()) {
            case OPEN -> {
                if (changes) {
                    deeds.add(DuplicateDeed.PROPOSE_MERGER);
                    deeds.add(DuplicateDeed.TELL_APART);
                }
            }
            case PROPOSED -> {
                var own = merger != null && merger.isBy(caller);
                if (own && changes) {
                    deeds.add(DuplicateDeed.WITHDRAW_MERGER);
                }
                if (!own && confirms) {
                    deeds.add(DuplicateDeed.CONFIRM_MERGER);
                    deeds.add(DuplicateDeed.REFUSE_MERGER);
                }
            }
            case MERGED -> {
                if (confirms) {
                    deeds.add(DuplicateDeed.UNDO_MERGER);
                }
            }
            case APART -> {
                if (changes) {
                    deeds.add(DuplicateDeed.TAKE_BACK);
                }
            }
            case GONE -> {}
        }
        return deeds;
    }

    private static SideBySideView.MergerView view(PersonMerger merger, Map<String, String> names) {
        return new SideBySideView.MergerView(
                merger.id(),
                merger.state(),
                merger.keptId(),
                merger.takenFields(),
                Objects.requireNonNull(party(merger.proposedBy(), names)),
                merger.proposedAt(),
                party(merger.decidedBy(), names),
                merger.decidedAt(),
                party(merger.undoneBy(), names),
                merger.undoneAt());
    }

    private static SideBySideView.@Nullable StepParty party(@Nullable String actor, Map<String, String> names) {
        return actor == null ? null : new SideBySideView.StepParty(actor, names.get(actor));
    }

    private @Nullable String note(LookAlikeMapper.Step step) {
        return step.note() == null
                ? null
                : cipher.open(LookAlikeMapper.Step.NOTE, step.id(), step.note()).reveal();
    }

    private boolean isHidden(PersonalFile file) {
        return !Callers.current().may(Permissions.CHILD_DATA) && file.isUnderFourteen(today());
    }

    private static @Nullable String masked(boolean hidden, @Nullable Sensitive value) {
        return hidden || value == null ? null : value.masked();
    }

    private LocalDate today() {
        return BusinessDays.today(clock);
    }
}
