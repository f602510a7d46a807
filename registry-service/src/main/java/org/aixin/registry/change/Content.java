package org.aixin.registry.change;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.household.Dwelling;
import org.aixin.registry.person.PersonalField;
import org.aixin.registry.recipient.Amendment;
import org.aixin.registry.recipient.ChangeRecipient;
import org.aixin.registry.recipient.ExitReason;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.RegisterRecipient;
import org.aixin.registry.recipient.SelfCareGrade;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What is said of a person, field by field. Immutable.
 *
 * @param facts codes and ids, as text
 * @param personal what tells who the person is; an empty text where there is no such thing any more
 */
record Content(Map<ChangeField, String> facts, Map<ChangeField, Sensitive> personal) {

    static final Content NONE = new Content(Map.of(), Map.of());

    private static final Sensitive GONE = Sensitive.of("");
    private static final TypeReference<Map<ChangeField, String>> TEXTS = new TypeReference<>() {};

    Content {
        facts = Collections.unmodifiableMap(copy(facts));
        personal = Collections.unmodifiableMap(copy(personal));
    }

    static Content of(ProposeChange said) {
        var facts = new EnumMap<ChangeField, String>(ChangeField.class);
        put(facts, ChangeField.HOUSEHOLD, said.householdId());
        put(facts, ChangeField.DIVISION, said.divisionCode());
        put(facts, ChangeField.CATEGORY, said.category());
        put(facts, ChangeField.TAGS, said.tags() == null ? null : tags(said.tags()));
        put(facts, ChangeField.EXIT_REASON, said.exitReason());
        put(facts, ChangeField.STATUS, status(said.type()));
        var personal = new EnumMap<ChangeField, Sensitive>(ChangeField.class);
        if (said.clear() != null) {
            said.clear().forEach(one -> cleared(one).forEach(field -> personal.put(field, GONE)));
        }
        put(personal, ChangeField.NAME, said.name());
        put(personal, ChangeField.ID_NUMBER, said.idNumber());
        put(personal, ChangeField.PHONE, said.phone());
        put(personal, ChangeField.DISABILITY_CERTIFICATE, said.disabilityCertificate());
        put(
                personal,
                ChangeField.SELF_CARE_GRADE,
                said.selfCareGrade() == null ? null : said.selfCareGrade().text());
        put(personal, ChangeField.ADDRESS, said.address());
        put(personal, ChangeField.REGISTER_NUMBER, said.registerNumber());
        put(
                personal,
                ChangeField.SUSPENSION_REASON,
                said.suspensionReason() == null
                        ? null
                        : Sensitive.of(said.suspensionReason().name()));
        var guardian = said.guardian();
        if (guardian != null) {
            put(personal, ChangeField.GUARDIAN_NAME, guardian.name());
            put(
                    personal,
                    ChangeField.GUARDIAN_RELATION,
                    guardian.relation() == null ? null : Sensitive.of(guardian.relation()));
            put(personal, ChangeField.GUARDIAN_PHONE, guardian.phone());
        }
        return new Content(facts, personal);
    }

    /** Of somebody who came with a list: who it is stands in the register alone. */
    static Content ofEntry(ListedChanges.Entered entered) {
        var facts = new EnumMap<ChangeField, String>(ChangeField.class);
        put(facts, ChangeField.HOUSEHOLD, entered.householdId());
        put(facts, ChangeField.CATEGORY, entered.category());
        put(facts, ChangeField.TAGS, entered.tags().isEmpty() ? null : tags(entered.tags()));
        return new Content(facts, Map.of());
    }

    /** Of somebody whose care became different by another door. */
    static Content of(ChangeRecipient said) {
        var facts = new EnumMap<ChangeField, String>(ChangeField.class);
        put(facts, ChangeField.HOUSEHOLD, said.householdId());
        put(facts, ChangeField.DIVISION, said.divisionCode());
        put(facts, ChangeField.CATEGORY, said.category());
        put(facts, ChangeField.TAGS, said.tags() == null ? null : tags(said.tags()));
        put(facts, ChangeField.STATUS, said.status());
        put(facts, ChangeField.EXIT_REASON, said.exitReason());
        return new Content(facts, Map.of());
    }

    /** What the register says so far of the same fields. */
    Content asIn(PersonalFile file, Dwelling dwelling) {
        var before = new EnumMap<ChangeField, String>(ChangeField.class);
        facts.keySet().forEach(field -> put(before, field, fact(file, field)));
        var known = new EnumMap<ChangeField, Sensitive>(ChangeField.class);
        personal.keySet().forEach(field -> put(known, field, personal(file, dwelling, field)));
        return new Content(before, known);
    }

    /** What of it differs from what was; facts, which hold from a day, are kept only where they make a difference there. */
    Content without(Content before, boolean factsDiffer) {
        var different = new EnumMap<ChangeField, Sensitive>(ChangeField.class);
        personal.forEach((field, value) -> {
            if (!value.reveal().equals(before.personal.getOrDefault(field, GONE).reveal())) {
                different.put(field, value);
            }
        });
        return new Content(factsDiffer ? facts : Map.of(), different);
    }

    boolean isEmpty() {
        return facts.isEmpty() && personal.isEmpty();
    }

    boolean has(ChangeField field) {
        return facts.containsKey(field) || personal.containsKey(field);
    }

    Set<ChangeField> fields() {
        var fields = EnumSet.noneOf(ChangeField.class);
        fields.addAll(facts.keySet());
        fields.addAll(personal.keySet());
        return fields;
    }

    /** What is said of the household. */
    Dwelling dwelling() {
        return new Dwelling(said(ChangeField.ADDRESS), said(ChangeField.REGISTER_NUMBER));
    }

    /** Of a person who is there. */
    Amendment amendment(ChangeType type, LocalDate from) {
        var cleared = EnumSet.noneOf(Amendment.Cleared.class);
        for (var one : Amendment.Cleared.values()) {
            // Who answers for the person goes with the name, whatever else was known.
            if (GONE.equals(personal.get(cleared(one).findFirst().orElseThrow()))) {
                cleared.add(one);
            }
        }
        var relation = said(ChangeField.GUARDIAN_RELATION);
        var status = facts.get(ChangeField.STATUS);
        var reason = facts.get(ChangeField.EXIT_REASON);
        return new Amendment(
                said(ChangeField.NAME),
                said(ChangeField.ID_NUMBER),
                said(ChangeField.PHONE),
                said(ChangeField.DISABILITY_CERTIFICATE),
                said(ChangeField.GUARDIAN_NAME),
                relation == null ? null : relation.reveal(),
                said(ChangeField.GUARDIAN_PHONE),
                said(ChangeField.SELF_CARE_GRADE),
                cleared,
                type == ChangeType.RESUME,
                new ChangeRecipient(
                        from,
                        household(),
                        facts.get(ChangeField.DIVISION),
                        category(),
                        tags(),
                        status == null ? null : RecipientStatus.valueOf(status),
                        reason == null ? null : ExitReason.valueOf(reason)));
    }

    /** Of a person who is not there yet; which fields an entry has was checked before. */
    RegisterRecipient entry(long householdId, LocalDate from) {
        var guardian = said(ChangeField.GUARDIAN_NAME);
        var grade = said(ChangeField.SELF_CARE_GRADE);
        return new RegisterRecipient(
                null,
                householdId,
                Objects.requireNonNull(said(ChangeField.NAME)),
                Objects.requireNonNull(said(ChangeField.ID_NUMBER)),
                said(ChangeField.PHONE),
                Objects.requireNonNull(category()),
                tags(),
                said(ChangeField.DISABILITY_CERTIFICATE),
                guardian == null
                        ? null
                        : new RegisterRecipient.Guardian(
                                guardian,
                                Objects.requireNonNull(said(ChangeField.GUARDIAN_RELATION))
                                        .reveal(),
                                said(ChangeField.GUARDIAN_PHONE)),
                grade == null
                        ? null
                        : SelfCareGrade.valueOf(SelfCareGrade.named(grade).reveal()),
                from);
    }

    @Nullable
    Long household() {
        var id = facts.get(ChangeField.HOUSEHOLD);
        return id == null ? null : Long.valueOf(id);
    }

    /** What was said of the field, and is something. */
    @Nullable
    Sensitive said(ChangeField field) {
        var value = personal.get(field);
        return GONE.equals(value) ? null : value;
    }

    /** The same, of a field that is shown in the clear one at a time; nothing of those that no change is about. */
    @Nullable
    Sensitive said(PersonalField field) {
        var same = Arrays.stream(ChangeField.values())
                .filter(one -> one.name().equals(field.name()))
                .findFirst();
        var said = same.isPresent() ? said(same.get()) : null;
        return said == null ? null : field.shown(said);
    }

    /** What of it can be asked for in the clear. */
    List<PersonalField> revealable() {
        return Arrays.stream(PersonalField.values())
                .filter(field -> said(field) != null)
                .toList();
    }

    String factsAsText() {
        return AixinJson.mapper().writeValueAsString(facts);
    }

    /** Null where nothing personal is said. */
    @Nullable
    Sensitive personalAsText() {
        // In the order of the fields: what is said twice is recognised by this text.
        var texts = new EnumMap<ChangeField, String>(ChangeField.class);
        personal.forEach((field, value) -> texts.put(field, value.reveal()));
        return texts.isEmpty() ? null : Sensitive.of(AixinJson.mapper().writeValueAsString(texts));
    }

    static Content parse(@Nullable String facts, @Nullable Sensitive personal) {
        return new Content(
                facts == null ? Map.of() : AixinJson.mapper().readValue(facts, TEXTS),
                personal == null
                        ? Map.of()
                        : AixinJson.mapper().readValue(personal.reveal(), TEXTS).entrySet().stream()
                                .collect(toMap(Map.Entry::getKey, entry -> Sensitive.of(entry.getValue()))));
    }

    /** What the field is called in a request. */
    static String nameOf(ChangeField field) {
        return switch (field) {
            case NAME -> "name";
            case ID_NUMBER -> "idNumber";
            case DISABILITY_CERTIFICATE -> "disabilityCertificate";
            case PHONE -> "phone";
            case GUARDIAN_NAME -> "guardian.name";
            case GUARDIAN_RELATION -> "guardian.relation";
            case GUARDIAN_PHONE -> "guardian.phone";
            case SELF_CARE_GRADE -> "selfCareGrade";
            case ADDRESS -> "address";
            case REGISTER_NUMBER -> "registerNumber";
            case HOUSEHOLD -> "householdId";
            case DIVISION -> "divisionCode";
            case CATEGORY -> "category";
            case TAGS -> "tags";
            case STATUS -> "type";
            case EXIT_REASON -> "exitReason";
            case SUSPENSION_REASON -> "suspensionReason";
        };
    }

    private @Nullable RecipientCategory category() {
        var category = facts.get(ChangeField.CATEGORY);
        return category == null ? null : RecipientCategory.valueOf(category);
    }

    private @Nullable List<RecipientCategory> tags() {
        var tags = facts.get(ChangeField.TAGS);
        return tags == null
                ? null
                : Stream.of(tags.split(","))
                        .filter(tag -> !tag.isEmpty())
                        .map(RecipientCategory::valueOf)
                        .toList();
    }

    private static String tags(List<RecipientCategory> tags) {
        return tags.stream().distinct().sorted().map(Enum::name).collect(joining(","));
    }

    private static @Nullable RecipientStatus status(ChangeType type) {
        return switch (type) {
            case EXIT, GRADUAL_EXIT -> RecipientStatus.EXITED;
            case RE_ENTRY, RESUME -> RecipientStatus.ACTIVE;
            case SUSPEND -> RecipientStatus.SUSPENDED;
            case ADD, MODIFY, CATEGORY_ADJUST -> null;
        };
    }

    private static Stream<ChangeField> cleared(Amendment.Cleared one) {
        return switch (one) {
            case PHONE -> Stream.of(ChangeField.PHONE);
            case DISABILITY_CERTIFICATE -> Stream.of(ChangeField.DISABILITY_CERTIFICATE);
            case GUARDIAN ->
                Stream.of(ChangeField.GUARDIAN_NAME, ChangeField.GUARDIAN_RELATION, ChangeField.GUARDIAN_PHONE);
            case GUARDIAN_PHONE -> Stream.of(ChangeField.GUARDIAN_PHONE);
            case SELF_CARE_GRADE -> Stream.of(ChangeField.SELF_CARE_GRADE);
        };
    }

    private static @Nullable String fact(PersonalFile file, ChangeField field) {
        return switch (field) {
            case HOUSEHOLD -> Long.toString(file.householdId());
            case DIVISION -> file.divisionCode();
            case CATEGORY -> file.category().name();
            case TAGS -> tags(file.tags());
            case STATUS -> file.status().name();
            default -> null;
        };
    }

    private static @Nullable Sensitive personal(PersonalFile file, Dwelling dwelling, ChangeField field) {
        return switch (field) {
            case NAME -> file.name();
            case ID_NUMBER -> file.idNumber();
            case DISABILITY_CERTIFICATE -> file.disabilityCertificate();
            case PHONE -> file.phone();
            case GUARDIAN_NAME -> file.guardianName();
            case GUARDIAN_RELATION -> file.guardianRelation() == null ? null : Sensitive.of(file.guardianRelation());
            case GUARDIAN_PHONE -> file.guardianPhone();
            case SELF_CARE_GRADE -> file.selfCareGrade();
            case ADDRESS -> dwelling.address();
            case REGISTER_NUMBER -> dwelling.registerNumber();
            default -> null;
        };
    }

    private static <V> Map<ChangeField, V> copy(Map<ChangeField, V> values) {
        var copy = new EnumMap<ChangeField, V>(ChangeField.class);
        copy.putAll(values);
        return copy;
    }

    private static void put(Map<ChangeField, String> facts, ChangeField field, @Nullable Object value) {
        if (value != null) {
            facts.put(field, value.toString());
        }
    }

    private static void put(Map<ChangeField, Sensitive> personal, ChangeField field, @Nullable Sensitive value) {
        if (value != null) {
            personal.put(field, value);
        }
    }
}
