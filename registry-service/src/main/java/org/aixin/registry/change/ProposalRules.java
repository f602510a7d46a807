package org.aixin.registry.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.Amendment;
import org.aixin.registry.recipient.SuspensionReason;
import org.jspecify.annotations.Nullable;

/** Which fields go with which type of change, before anything is looked up. */
final class ProposalRules {

    private static final int LONGEST_TEXT = 300;
    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<![0-9])(?:1[0-9]{10}|[0-9]{15}|[0-9]{17}[0-9Xx])(?![0-9])");

    /** What a cadre sees of the own people, or can know of them. */
    private static final Set<ChangeType> OF_CADRES =
            EnumSet.of(ChangeType.MODIFY, ChangeType.CATEGORY_ADJUST, ChangeType.EXIT);

    private final ProposeChange said;
    private final Content content;
    private final List<FieldProblem> wrong = new ArrayList<>();

    private ProposalRules(ProposeChange said, Content content) {
        this.said = said;
        this.content = content;
    }

    /** @throws Invalid with everything that is missing or does not belong there */
    static void checkOffice(ProposeChange said, Content content) {
        var rules = new ProposalRules(said, content);
        rules.checkFields();
        if (said.type() != ChangeType.ADD && said.recipientVersion() == null) {
            rules.wrong("recipientVersion", "required");
        }
        rules.refuseIfAny();
    }

    /** @throws Invalid with everything that is missing or that is for an office to say */
    static void checkCadre(ProposeChange said, Content content) {
        var rules = new ProposalRules(said, content);
        if (!OF_CADRES.contains(said.type())) {
            rules.wrong("type", "for-offices");
        } else {
            rules.checkFields();
            for (var field : List.of(ChangeField.HOUSEHOLD, ChangeField.DIVISION)) {
                if (content.has(field)) {
                    rules.wrong(Content.nameOf(field), "for-offices");
                }
            }
        }
        rules.refuseIfAny();
    }

    /** @throws Invalid if a text that people read is too long, or holds the number of somebody */
    static void checkText(String field, @Nullable Sensitive text) {
        var found = problemOf(field, text);
        if (found != null) {
            throw new Invalid(found);
        }
    }

    private void checkFields() {
        switch (said.type()) {
            case ADD -> {
                needs(ChangeField.NAME, ChangeField.ID_NUMBER, ChangeField.CATEGORY);
                if (content.has(ChangeField.HOUSEHOLD) == content.has(ChangeField.DIVISION)) {
                    wrong("householdId", "household-or-division");
                } else if (content.has(ChangeField.HOUSEHOLD)) {
                    refuses(ChangeField.ADDRESS, ChangeField.REGISTER_NUMBER);
                }
                refuses(ChangeField.EXIT_REASON, ChangeField.SUSPENSION_REASON);
                if (said.guardian() != null && said.guardian().name() == null) {
                    wrong("guardian.name", "required");
                }
                if (said.guardian() != null && said.guardian().relation() == null) {
                    wrong("guardian.relation", "required");
                }
                refuses(said.clear(), "clear");
            }
            case MODIFY -> {
                refuses(ChangeField.CATEGORY, ChangeField.EXIT_REASON, ChangeField.SUSPENSION_REASON);
                for (var field : List.of(ChangeField.ADDRESS, ChangeField.REGISTER_NUMBER)) {
                    if (content.has(ChangeField.HOUSEHOLD) && content.has(field)) {
                        wrong(Content.nameOf(field), "address-of-which-household");
                    }
                }
                if (content.isEmpty()) {
                    wrong("type", "nothing-said");
                }
            }
            case CATEGORY_ADJUST -> {
                needs(ChangeField.CATEGORY);
                refusesAllBut(ChangeField.CATEGORY, ChangeField.TAGS);
            }
            case EXIT -> {
                needs(ChangeField.EXIT_REASON);
                refusesAllBut(ChangeField.STATUS, ChangeField.EXIT_REASON);
            }
            case GRADUAL_EXIT -> {
                needs(ChangeField.EXIT_REASON);
                refusesAllBut(ChangeField.STATUS, ChangeField.EXIT_REASON);
                if (said.from() == null) {
                    wrong("from", "required");
                }
                if (said.exitReason() != null && !said.exitReason().mayBeGradual()) {
                    wrong("exitReason", "leaves-at-once");
                }
            }
            case RE_ENTRY ->
                refusesAllBut(ChangeField.STATUS, ChangeField.HOUSEHOLD, ChangeField.CATEGORY, ChangeField.TAGS);
            case SUSPEND -> {
                needs(ChangeField.SUSPENSION_REASON);
                refusesAllBut(ChangeField.STATUS, ChangeField.SUSPENSION_REASON);
                if (said.suspensionReason() == SuspensionReason.OTHER && said.note() == null) {
                    wrong("note", "required");
                }
            }
            case RESUME -> refusesAllBut(ChangeField.STATUS);
        }
        if (said.type() == ChangeType.ADD) {
            refuses(said.recipientId(), "recipientId");
            refuses(said.recipientVersion(), "recipientVersion");
        } else if (said.recipientId() == null) {
            wrong("recipientId", "required");
        }
        refuseBlank();
        refuseSaidAndCleared();
        var note = problemOf("note", said.note());
        if (note != null) {
            wrong.add(note);
        }
    }

    /** An empty text is not how something is taken away. */
    private void refuseBlank() {
        var guardian = said.guardian();
        refuseBlank(ChangeField.NAME, said.name());
        refuseBlank(ChangeField.ID_NUMBER, said.idNumber());
        refuseBlank(ChangeField.PHONE, said.phone());
        refuseBlank(ChangeField.DISABILITY_CERTIFICATE, said.disabilityCertificate());
        refuseBlank(ChangeField.ADDRESS, said.address());
        refuseBlank(ChangeField.REGISTER_NUMBER, said.registerNumber());
        if (guardian != null) {
            refuseBlank(ChangeField.GUARDIAN_NAME, guardian.name());
            refuseBlank(ChangeField.GUARDIAN_PHONE, guardian.phone());
        }
    }

    private void refuseBlank(ChangeField field, @Nullable Sensitive text) {
        if (text != null && text.reveal().isBlank()) {
            wrong(Content.nameOf(field), "required");
        }
    }

    private void refuseSaidAndCleared() {
        var clear = said.clear() == null ? Set.<Amendment.Cleared>of() : said.clear();
        var guardian = said.guardian();
        if ((clear.contains(Amendment.Cleared.PHONE) && said.phone() != null)
                || (clear.contains(Amendment.Cleared.DISABILITY_CERTIFICATE) && said.disabilityCertificate() != null)
                || (clear.contains(Amendment.Cleared.SELF_CARE_GRADE) && said.selfCareGrade() != null)
                || (clear.contains(Amendment.Cleared.GUARDIAN) && guardian != null)
                || (clear.contains(Amendment.Cleared.GUARDIAN_PHONE) && guardian != null && guardian.phone() != null)) {
            wrong("clear", "said-and-cleared");
        }
    }

    private static @Nullable FieldProblem problemOf(String field, @Nullable Sensitive text) {
        if (text == null) {
            return null;
        }
        if (text.reveal().isBlank()) {
            return FieldProblem.of(field, "required");
        }
        if (text.reveal().length() > LONGEST_TEXT) {
            return FieldProblem.of(field, "too-long", LONGEST_TEXT);
        }
        return NUMBER_OF_A_PERSON.matcher(text.reveal()).find() ? FieldProblem.of(field, "number-of-a-person") : null;
    }

    private void needs(ChangeField... fields) {
        for (var field : fields) {
            if (!content.has(field)) {
                wrong(Content.nameOf(field), "required");
            }
        }
    }

    private void refuses(ChangeField... fields) {
        for (var field : fields) {
            if (content.has(field)) {
                wrong(Content.nameOf(field), "not-with-type");
            }
        }
    }

    private void refusesAllBut(ChangeField... fields) {
        var others = EnumSet.allOf(ChangeField.class);
        List.of(fields).forEach(others::remove);
        refuses(others.toArray(ChangeField[]::new));
    }

    private void refuses(@Nullable Object value, String field) {
        if (value != null) {
            wrong(field, "not-with-type");
        }
    }

    private void wrong(String field, String code) {
        wrong.add(FieldProblem.of(field, code));
    }

    private void refuseIfAny() {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }
}
