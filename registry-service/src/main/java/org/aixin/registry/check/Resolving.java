package org.aixin.registry.check;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Stale;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.benefit.Holders;
import org.aixin.registry.benefit.ListedBenefits;
import org.aixin.registry.cadre.CadrePosts;
import org.aixin.registry.change.Proposals;
import org.aixin.registry.comparison.ToldFact;
import org.aixin.registry.comparison.ToldFacts;
import org.aixin.registry.recipient.ExitReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deals with a finding: makes the proposal that is due, or notes what was asked of whom, or why it is right. What is proposed
 * waits for the office that decides on such proposals anyhow; the finding closes when it holds, and not before.
 */
@Service
class Resolving {

    private static final int TOWNSHIP = 9;

    private final FindingMapper rows;
    private final Proposals proposals;
    private final Holders holders;
    private final ListedBenefits benefits;
    private final CadrePosts posts;
    private final ToldFacts told;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Resolving(
            FindingMapper rows,
            Proposals proposals,
            Holders holders,
            ListedBenefits benefits,
            CadrePosts posts,
            ToldFacts told,
            FieldCipher cipher,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.holders = holders;
        this.benefits = benefits;
        this.posts = posts;
        this.told = told;
        this.cipher = cipher;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Answers the finding as it stands now.
     *
     * <p>The finding is not locked before the person is: who works on a person holds the person first.
     *
     * @throws NotFound if there is none, or none that the caller may see
     * @throws FindingClosed if there is nothing to be done about it any more
     */
    @Transactional
    public Finding resolve(long id, IfMatch expected, ResolveFinding said) {
        var caller = Callers.current();
        caller.require(Permissions.CHANGE);
        var finding = rows.find(id);
        if (finding == null) {
            throw new NotFound();
        }
        check(finding.checkCode(), said);
        expected.check(finding.version());
        if (finding.state() != FindingState.OPEN) {
            throw new FindingClosed();
        }
        var change = carriedOut(finding, said);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var done = finding.dealtWith(said.resolution(), said.reason(), change, caller.subject(), now)
                .next();
        if (rows.update(done) == 0) {
            throw new Stale();
        }
        written(done, said, caller);
        return done;
    }

    private void written(Finding done, ResolveFinding said, Caller caller) {
        var dismissed = done.state() == FindingState.DISMISSED;
        var step = ids.next();
        rows.insertStep(new FindingMapper.Step(
                step,
                done.id(),
                dismissed ? FindingAction.DISMISSED : FindingAction.TAKEN_IN_HAND,
                requireNonNull(done.resolvedAt()),
                caller.subject(),
                done.resolution(),
                done.reason(),
                done.changeId(),
                said.note() == null ? null : cipher.seal(FindingMapper.Step.NOTE, step, said.note())));
        var note = AuditNote.of(dismissed ? FindingEvent.FINDING_DISMISSED : FindingEvent.FINDING_TAKEN_IN_HAND)
                .saying(done.checkCode() + " " + done.resolution()
                        + (done.reason() == null ? "" : " " + done.reason())
                        + " standing-finding:" + done.id());
        audit.append(
                done.recipientId() == null
                        ? note.about("standing-finding", done.id())
                        : note.about("recipient", done.recipientId()));
    }

    /** Answers the change of the person that came of it; what becomes of cadres and benefits has none. */
    private @Nullable Long carriedOut(Finding finding, ResolveFinding said) {
        return switch (said.resolution()) {
            case EXIT_PROPOSED ->
                proposals.exit(
                        requireNonNull(finding.recipientId()),
                        requireNonNull(said.recipientVersion()),
                        reason(finding.checkCode(), said),
                        said.note());
            case ENTRY_PROPOSED -> entry(finding, said);
            case CATEGORY_PROPOSED ->
                proposals.categoryOf(
                        requireNonNull(finding.recipientId()),
                        requireNonNull(said.recipientVersion()),
                        requireNonNull(said.category()),
                        said.note());
            case MOVE_ENTERED ->
                proposals.moveTo(
                        requireNonNull(finding.recipientId()),
                        requireNonNull(said.recipientVersion()),
                        place(finding, said),
                        said.note());
            case LEAVING_ENTERED -> {
                posts.leaves(requireNonNull(finding.cadreId()), BusinessDays.today(clock));
                yield null;
            }
            case POST_ENTERED -> {
                var unit = fact(finding).unit();
                if (unit == null) {
                    throw new FindingClosed();
                }
                posts.serves(requireNonNull(finding.cadreId()), unit.id(), BusinessDays.today(clock));
                yield null;
            }
            case BENEFIT_END_ENTERED -> {
                benefits.end(
                        finding.subjectId(),
                        YearMonth.parse(requireNonNull(fact(finding).month())),
                        said.note());
                yield null;
            }
            case PAIRING_END_ASKED, HANDOVER_ASKED, BENEFIT_ASKED, IS_RIGHT -> null;
        };
    }

    /** @throws FindingClosed if the list took it back */
    private ToldFact fact(Finding finding) {
        var fact = told.one(finding.checkCode().name(), finding.subjectId());
        if (fact == null) {
            throw new FindingClosed();
        }
        return fact;
    }

    /** Where the person lives now: as the office says, else as the list does. */
    private String place(Finding finding, ResolveFinding said) {
        if (said.divisionCode() != null) {
            return said.divisionCode();
        }
        var place = fact(finding).place();
        if (place == null || place.code().length() < TOWNSHIP) {
            throw new Invalid(FieldProblem.of("divisionCode", "required"));
        }
        return place.code();
    }

    private static ExitReason reason(StandingCheck check, ResolveFinding said) {
        return switch (check) {
            case ORPHAN_OF_AGE -> ExitReason.TURNED_18;
            case GRADE_AGAINST_CATEGORY, REPORTED_CERTIFICATE -> ExitReason.CERT_CANCELLED;
            case REPORTED_DEAD -> ExitReason.DECEASED;
            case REPORTED_MOVED -> ExitReason.MOVED_OUT;
            default -> requireNonNull(said.exitReason());
        };
    }

    /**
     * In the category that the benefit tells, with a family of its own where the person was reported to live.
     *
     * @throws FindingClosed if the person is in the register by now, or no benefit runs any more
     */
    private long entry(Finding finding, ResolveFinding said) {
        var holder = holders.of(Set.of(finding.subjectId())).get(finding.subjectId());
        if (holder == null) {
            throw new FindingClosed();
        }
        var category = said.category() == null ? holder.category() : said.category();
        if (category == null) {
            throw new FindingClosed();
        }
        var place = said.divisionCode() == null ? holder.divisionCode() : said.divisionCode();
        return proposals.entry(
                holder.name(),
                holder.idNumber(),
                said.householdId(),
                said.householdId() == null ? place : null,
                category,
                said.note());
    }

    /** @throws Invalid with everything that is missing or does not go with the check */
    static void check(StandingCheck check, ResolveFinding said) {
        var wrong = new ArrayList<FieldProblem>();
        if (!check.offers(said.resolution())) {
            wrong.add(FieldProblem.of("resolution", "not-with-check"));
        } else {
            switch (said.resolution()) {
                case EXIT_PROPOSED -> {
                    required("recipientVersion", said.recipientVersion(), wrong);
                    if (check == StandingCheck.REGISTERED_NOT_ENROLLED) {
                        required("exitReason", said.exitReason(), wrong);
                    }
                }
                case ENTRY_PROPOSED -> {
                    if (said.householdId() != null && said.divisionCode() != null) {
                        wrong.add(FieldProblem.of("householdId", "household-or-division"));
                    }
                }
                case CATEGORY_PROPOSED -> {
                    required("recipientVersion", said.recipientVersion(), wrong);
                    required("category", said.category(), wrong);
                    if (said.category() != null && !cures(check, said.category())) {
                        wrong.add(FieldProblem.of("category", "not-with-check"));
                    }
                }
                case MOVE_ENTERED -> required("recipientVersion", said.recipientVersion(), wrong);
                case PAIRING_END_ASKED, HANDOVER_ASKED, BENEFIT_ASKED -> required("note", said.note(), wrong);
                case LEAVING_ENTERED, POST_ENTERED, BENEFIT_END_ENTERED -> {
                    // The finding says all of it.
                }
                case IS_RIGHT -> {
                    required("reason", said.reason(), wrong);
                    if (said.reason() != null && !check.mayBeRightBecause(said.reason())) {
                        wrong.add(FieldProblem.of("reason", "not-with-check"));
                    }
                    if (said.reason() == RightBecause.OTHER) {
                        required("note", said.note(), wrong);
                    }
                }
            }
            var entry = said.resolution() == Resolution.ENTRY_PROPOSED;
            refuse("category", said.category(), said.resolution() == Resolution.CATEGORY_PROPOSED || entry, wrong);
            refuse(
                    "exitReason",
                    said.exitReason(),
                    said.resolution() == Resolution.EXIT_PROPOSED && check == StandingCheck.REGISTERED_NOT_ENROLLED,
                    wrong);
            refuse("householdId", said.householdId(), entry, wrong);
            refuse("divisionCode", said.divisionCode(), entry || said.resolution() == Resolution.MOVE_ENTERED, wrong);
            refuse("reason", said.reason(), said.resolution() == Resolution.IS_RIGHT, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        Proposals.checkText("note", said.note());
    }

    /** Whether the check finds nothing any more once the person is of that category. */
    private static boolean cures(StandingCheck check, RecipientCategory category) {
        return switch (check) {
            case ORPHAN_OF_AGE ->
                category != RecipientCategory.ORPHAN && category != RecipientCategory.DE_FACTO_UNATTENDED_CHILD;
            case GRADE_AGAINST_CATEGORY, REPORTED_CERTIFICATE ->
                category != RecipientCategory.SEVERELY_DISABLED_HARDSHIP;
            // That it is another one is looked at where it is proposed.
            case REGISTERED_NOT_ENROLLED -> true;
            case DEAD_BUT_PAIRED,
                    CADRE_LEFT_BUT_PAIRED,
                    PHONE_OF_MANY,
                    ENROLLED_NOT_REGISTERED,
                    REPORTED_DEAD,
                    REPORTED_MOVED,
                    BENEFIT_NOT_LISTED,
                    ROSTER_LEFT,
                    ROSTER_ELSEWHERE -> false;
        };
    }

    private static void required(String field, @Nullable Object value, List<FieldProblem> wrong) {
        if (value == null) {
            wrong.add(FieldProblem.of(field, "required"));
        }
    }

    private static void refuse(String field, @Nullable Object value, boolean belongs, List<FieldProblem> wrong) {
        if (value != null && !belongs) {
            wrong.add(FieldProblem.of(field, "not-with-type"));
        }
    }
}
