package org.aixin.registry.duplicate;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Stale;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.change.Proposals;
import org.aixin.registry.recipient.Mergers;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/**
 * Deals with two who might be one: they are told apart, or made one. As with everything that tells who somebody is, one
 * person proposes it and a second one of a county or above confirms; whoever may do either sees both. What was made one can
 * be undone.
 *
 * <p>Whoever works on people holds them first, in the order of their ids, then their marks, and what is kept about them
 * after it.
 */
@Service
class DuplicateDesk {

    private static final TypeReference<Map<TakenField, Replaced>> REPLACED = new TypeReference<>() {};

    private final LookAlikeMapper rows;
    private final LikenessMapper likeness;
    private final PersonMergerMapper mergers;
    private final Mergers people;
    private final DuplicateReach reach;
    private final DuplicateLists lists;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    DuplicateDesk(
            LookAlikeMapper rows,
            LikenessMapper likeness,
            PersonMergerMapper mergers,
            Mergers people,
            DuplicateReach reach,
            DuplicateLists lists,
            FieldCipher cipher,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.likeness = likeness;
        this.mergers = mergers;
        this.people = people;
        this.reach = reach;
        this.lists = lists;
        this.cipher = cipher;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was said of who stays, before and after. */
    record Replaced(List<String> before, List<String> after) {}

    /** They are two persons; that is remembered, whatever they are alike in. */
    @Transactional
    SideBySideView tellApart(long id, IfMatch expected, Sensitive why) {
        var caller = acting(Permissions.CHANGE);
        Proposals.checkText("note", why);
        var two = held(id, expected, LookAlikeState.OPEN);
        become(two.become(LookAlikeState.APART), LookAlikeAction.TOLD_APART, caller, why);
        written(DuplicateEvent.PERSONS_TOLD_APART, two, two.oneId());
        return lists.comparison(id);
    }

    /** Whether they are two persons is to be looked at once more. */
    @Transactional
    SideBySideView takeBack(long id, IfMatch expected, Sensitive why) {
        var caller = acting(Permissions.CHANGE);
        Proposals.checkText("note", why);
        var two = held(id, expected, LookAlikeState.APART);
        become(two.become(LookAlikeState.OPEN), LookAlikeAction.TAKEN_BACK, caller, why);
        written(DuplicateEvent.PERSONS_NOT_TOLD_APART, two, two.oneId());
        return lists.comparison(id);
    }

    @Transactional
    SideBySideView propose(long id, IfMatch expected, ProposeMerger said) {
        var caller = acting(Permissions.CHANGE);
        Proposals.checkText("note", said.note());
        var known = known(id);
        if (!known.people().contains(said.keptId())) {
            throw new Invalid(FieldProblem.of("keptId", "not-of-these-two"));
        }
        var gone = known.oneId() == said.keptId() ? known.otherId() : known.oneId();
        var both = checked(people.hold(said.keptId(), gone), said.keptVersion(), said.goneVersion());
        var two = held(id, expected, LookAlikeState.OPEN);
        checkMergeable(both);
        var merger = PersonMerger.proposed(ids.next(), id, said.keptId(), gone, said.takenOrNone(), caller, now());
        mergers.insert(merger);
        become(two.proposed(merger.id()), LookAlikeAction.MERGER_PROPOSED, caller, said.note());
        written(DuplicateEvent.PERSONS_MERGER_PROPOSED, two, said.keptId());
        return lists.comparison(id);
    }

    /** From today on they are one. */
    @Transactional
    SideBySideView confirm(long id, IfMatch expected, ConfirmMerger seen) {
        var caller = acting(Permissions.CONFIRM_CHANGE);
        var merger = proposedOf(id);
        if (merger.isBy(caller)) {
            throw DuplicateRefused.ownProposal();
        }
        reach.requireBoth(id);
        var both = checked(people.hold(merger.keptId(), merger.goneId()), seen.keptVersion(), seen.goneVersion());
        var two = held(id, expected, LookAlikeState.PROPOSED);
        checkMergeable(both);
        var taken = taken(both, merger.takenFields());
        var today = BusinessDays.today(clock);
        var problems = new Problems();
        var said = new EnumMap<TakenField, List<String>>(TakenField.class);
        taken.forEach((field, values) -> said.put(field, values.after()));
        var made = people.merge(both, said.isEmpty() ? null : TakenField.amendment(said, today), today, problems);
        update(merger.effective(sealed(merger.id(), taken), made.trace(), caller, now()));
        become(two.become(LookAlikeState.MERGED), LookAlikeAction.MERGER_CONFIRMED, caller, null);
        written(DuplicateEvent.PERSONS_MERGED, two, merger.keptId());
        return lists.comparison(id);
    }

    @Transactional
    SideBySideView refuse(long id, IfMatch expected, Sensitive why) {
        var caller = acting(Permissions.CONFIRM_CHANGE);
        Proposals.checkText("note", why);
        var merger = proposedOf(id);
        if (merger.isBy(caller)) {
            throw DuplicateRefused.ownProposal();
        }
        return close(id, expected, merger, MergerState.REFUSED, caller, why);
    }

    @Transactional
    SideBySideView withdraw(long id, IfMatch expected) {
        var caller = acting(Permissions.CHANGE);
        var merger = proposedOf(id);
        if (!merger.isBy(caller)) {
            throw DuplicateRefused.notProposer();
        }
        return close(id, expected, merger, MergerState.WITHDRAWN, caller, null);
    }

    /** They are two persons again, each with what it had; what was put right of who stays since the merger stays right. */
    @Transactional
    SideBySideView undo(long id, IfMatch expected, Sensitive why) {
        var caller = acting(Permissions.CONFIRM_CHANGE);
        Proposals.checkText("note", why);
        reach.requireBoth(id);
        var merger = merger(known(id));
        if (merger.state() != MergerState.EFFECTIVE) {
            throw DuplicateRefused.closed();
        }
        var both = people.holdMerged(merger.keptId(), merger.goneId());
        lists.requireNoHiddenChild(both);
        var two = held(id, expected, LookAlikeState.MERGED);
        var back = new EnumMap<TakenField, List<String>>(TakenField.class);
        opened(merger).forEach((field, values) -> {
            if (field.of(both.kept()).equals(values.after()) && mayBeGivenBack(field, both.kept())) {
                back.put(field, values.before());
            }
        });
        var today = BusinessDays.today(clock);
        people.part(
                both,
                back.isEmpty() ? null : TakenField.amendment(back, today),
                requireNonNull(merger.trace()),
                today,
                new Problems());
        update(merger.undone(caller, now()));
        become(two.become(LookAlikeState.OPEN), LookAlikeAction.MERGER_UNDONE, caller, why);
        written(DuplicateEvent.PERSONS_PARTED, two, merger.keptId());
        return lists.comparison(id);
    }

    private SideBySideView close(
            long id, IfMatch expected, PersonMerger merger, MergerState end, Caller caller, @Nullable Sensitive why) {
        var two = held(id, expected, LookAlikeState.PROPOSED);
        update(merger.closed(end, caller, now()));
        var refused = end == MergerState.REFUSED;
        become(
                two.become(LookAlikeState.OPEN),
                refused ? LookAlikeAction.MERGER_REFUSED : LookAlikeAction.MERGER_WITHDRAWN,
                caller,
                why);
        written(
                refused ? DuplicateEvent.PERSONS_MERGER_REFUSED : DuplicateEvent.PERSONS_MERGER_WITHDRAWN,
                two,
                merger.keptId());
        return lists.comparison(id);
    }

    /** Whoever has left the care is in no category any more. */
    private static boolean mayBeGivenBack(TakenField field, PersonalFile kept) {
        return field != TakenField.CATEGORY || !hasLeft(kept);
    }

    private static boolean hasLeft(PersonalFile file) {
        return file.status() == RecipientStatus.EXITED;
    }

    private static Map<TakenField, Replaced> taken(Mergers.Two both, List<TakenField> fields) {
        var taken = new EnumMap<TakenField, Replaced>(TakenField.class);
        for (var field : fields) {
            var before = field.of(both.kept());
            var after = field.of(both.gone());
            if (!before.equals(after)) {
                taken.put(field, new Replaced(before, after));
            }
        }
        return taken;
    }

    private @Nullable Sealed sealed(long id, Map<TakenField, Replaced> taken) {
        return taken.isEmpty()
                ? null
                : cipher.seal(
                        PersonMerger.REPLACED,
                        id,
                        Sensitive.of(AixinJson.mapper().writeValueAsString(taken)));
    }

    private Map<TakenField, Replaced> opened(PersonMerger merger) {
        var replaced = merger.replaced();
        return replaced == null
                ? Map.of()
                : AixinJson.mapper()
                        .readValue(
                                cipher.open(PersonMerger.REPLACED, merger.id(), replaced)
                                        .reveal(),
                                REPLACED);
    }

    private Caller acting(String permission) {
        var caller = Callers.current();
        caller.require(permission);
        reach.requireOffice();
        return caller;
    }

    /** @throws Stale if one of them is another by now than was looked at */
    private static Mergers.Two checked(Mergers.Two both, long keptVersion, long goneVersion) {
        if (both.kept().version() != keptVersion || both.gone().version() != goneVersion) {
            throw new Stale();
        }
        return both;
    }

    /** Who is in care stays in care, and whoever stands for others stays. */
    private void checkMergeable(Mergers.Two both) {
        lists.requireNoHiddenChild(both);
        if (people.standsForOthers(both.gone().id())) {
            throw DuplicateRefused.standsForOthers();
        }
        if (hasLeft(both.kept()) && !hasLeft(both.gone())) {
            throw DuplicateRefused.keptHasLeft();
        }
    }

    private LookAlike known(long id) {
        reach.requireBoth(id);
        return rows.of(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private PersonMerger merger(LookAlike two) {
        var merger = two.mergerId() == null ? null : mergers.find(two.mergerId());
        if (merger == null) {
            throw DuplicateRefused.closed();
        }
        return merger;
    }

    private PersonMerger proposedOf(long id) {
        var merger = merger(known(id));
        if (merger.state() != MergerState.PROPOSED) {
            throw DuplicateRefused.closed();
        }
        return merger;
    }

    /**
     * @throws DuplicateRefused if somebody has dealt with it, or it is gone
     * @throws Stale if it is another by now than was looked at
     */
    private LookAlike held(long id, IfMatch expected, LookAlikeState state) {
        // Looked at once more whatever comes of it: one of them may have become another meanwhile.
        likeness.mark(known(id).people());
        var two = rows.lock(id);
        if (two == null) {
            throw new NotFound();
        }
        expected.check(two.version());
        if (two.state() != state) {
            throw DuplicateRefused.closed();
        }
        return two;
    }

    private void become(LookAlike next, LookAlikeAction action, Caller caller, @Nullable Sensitive why) {
        if (rows.update(next) == 0) {
            throw new Stale();
        }
        rows.updateSides(next.id(), next.state());
        var step = ids.next();
        rows.insertStep(new LookAlikeMapper.Step(
                step,
                next.id(),
                action,
                now(),
                caller.subject(),
                why == null ? null : cipher.seal(LookAlikeMapper.Step.NOTE, step, why)));
    }

    private void update(PersonMerger next) {
        if (mergers.update(next) == 0) {
            throw new Stale();
        }
    }

    private void written(DuplicateEvent event, LookAlike two, long about) {
        audit.append(AuditNote.of(event)
                .about("recipient", about)
                .saying("other:" + (two.oneId() == about ? two.otherId() : two.oneId()) + " look-alike:" + two.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
