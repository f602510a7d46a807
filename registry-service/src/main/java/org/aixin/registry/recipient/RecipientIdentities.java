package org.aixin.registry.recipient;

import java.time.Clock;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what was said about a person, and seals it for its row. */
@Component
class RecipientIdentities {

    private final PersonalData personalData;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Clock clock;

    RecipientIdentities(PersonalData personalData, FieldCipher cipher, BlindIndex index, Clock clock) {
        this.personalData = personalData;
        this.cipher = cipher;
        this.index = index;
        this.clock = clock;
    }

    /** What was said, checked and normalised, not yet sealed. */
    private record Checked(
            PersonName name,
            IdentityNumber idNumber,
            @Nullable PhoneNumber phone,
            @Nullable DisabilityCertificate certificate,
            @Nullable PersonName guardianName,
            @Nullable String guardianRelation,
            @Nullable PhoneNumber guardianPhone,
            @Nullable SelfCareGrade selfCareGrade) {}

    /** Null, and problems of the fields, where something is wrong. */
    @Nullable
    RecipientIdentity seal(long id, RegisterRecipient command, String prefix, Problems problems) {
        var person = checked(command, prefix, problems);
        if (person == null) {
            return null;
        }
        return new RecipientIdentity(
                cipher.seal(RecipientIdentity.NAME, id, person.name()),
                index.of(RecipientIdentity.NAME, person.name()),
                index.of(RecipientIdentity.SURNAME, person.name().surname()),
                cipher.seal(RecipientIdentity.ID_NUMBER, id, person.idNumber()),
                index.of(RecipientIdentity.ID_NUMBER, person.idNumber()),
                sealed(RecipientIdentity.PHONE, id, person.phone()),
                indexed(person.phone()),
                sealed(RecipientIdentity.CERTIFICATE, id, person.certificate()),
                sealed(RecipientIdentity.GUARDIAN_NAME, id, person.guardianName()),
                person.guardianRelation(),
                sealed(RecipientIdentity.GUARDIAN_PHONE, id, person.guardianPhone()),
                indexed(person.guardianPhone()),
                sealed(
                        RecipientIdentity.SELF_CARE_GRADE,
                        id,
                        person.selfCareGrade() == null
                                ? null
                                : person.selfCareGrade().text()),
                Majority.monthFrom(person.idNumber().bornOn(), BusinessDays.today(clock)),
                isLight(person.certificate()));
    }

    /** Finds what is wrong with it, and seals nothing. */
    void check(RegisterRecipient command, Problems problems) {
        checked(command, "", problems);
    }

    private @Nullable Checked checked(RegisterRecipient command, String prefix, Problems problems) {
        var name = problems.parsed(prefix + "name", () -> personalData.name(command.name()));
        var number = problems.parsed(prefix + "idNumber", () -> personalData.identityNumber(command.idNumber()));
        var phone = phone(command.phone(), prefix + "phone", problems);
        var certificate = certificate(command.disabilityCertificate(), number, prefix, problems);
        var guardian = command.guardian();
        var guardianName = guardian == null
                ? null
                : problems.parsed(prefix + "guardian.name", () -> personalData.name(guardian.name()));
        var guardianPhone = guardian == null ? null : phone(guardian.phone(), prefix + "guardian.phone", problems);
        return name == null || number == null
                ? null
                : new Checked(
                        name,
                        number,
                        phone,
                        certificate,
                        guardianName,
                        guardian == null ? null : guardian.relation(),
                        guardianPhone,
                        command.selfCareGrade());
    }

    private @Nullable PhoneNumber phone(@Nullable Sensitive input, String field, Problems problems) {
        return input == null ? null : problems.parsed(field, () -> personalData.phoneNumber(input));
    }

    private static @Nullable DisabilityCertificate certificate(
            @Nullable Sensitive input, @Nullable IdentityNumber number, String prefix, Problems problems) {
        if (input == null) {
            return null;
        }
        var certificate = DisabilityCertificate.normalised(input);
        if (!certificate.wellFormed()) {
            problems.add(prefix + "disabilityCertificate", "certificate-malformed");
        } else if (number != null && !certificate.belongsTo(number)) {
            problems.add(prefix + "disabilityCertificate", "certificate-of-another");
        }
        return certificate;
    }

    /** A malformed one stands among the problems, and is never stored. */
    private static boolean isLight(@Nullable DisabilityCertificate certificate) {
        return certificate != null && certificate.wellFormed() && certificate.isLight();
    }

    private @Nullable String indexed(@Nullable PhoneNumber phone) {
        return phone == null ? null : index.of(RecipientIdentity.PHONE, phone);
    }

    private @Nullable Sealed sealed(String column, long id, @Nullable Sensitive value) {
        return value == null ? null : cipher.seal(column, id, value);
    }
}
