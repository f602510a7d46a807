package org.aixin.registry.recipient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.DecryptionFailed;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sealed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The little that the standing checks have to know of a person and that is sealed otherwise: in which month a child comes
 * of age, whether a certificate is of a light grade, and by which hash a guardian's number is found. It stands beside the sealed columns, written with them.
 */
@Service
public class CheckedFacts {

    private static final Logger log = LoggerFactory.getLogger(CheckedFacts.class);

    private final CheckedFactsMapper rows;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Clock clock;

    CheckedFacts(CheckedFactsMapper rows, FieldCipher cipher, BlindIndex index, Clock clock) {
        this.rows = rows;
        this.cipher = cipher;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Looks at people who were written down before anybody asked for this, a few at a time.
     *
     * @param after where the call before ended, 0 for the first
     * @return up to whom it has come; null when nobody is left
     */
    @Transactional
    public @Nullable Long fillIn(long after, int size) {
        var today = BusinessDays.today(clock);
        Long last = null;
        for (var one : rows.unseen(after, size)) {
            fillIn(one, today);
            last = one.id();
        }
        return last;
    }

    /**
     * Finds the numbers of guardians that were written down before they had a hash, a few at a time.
     *
     * @param after where the call before ended, 0 for the first
     * @return up to whom it has come; null when nobody is left
     */
    @Transactional
    public @Nullable Long indexGuardians(long after, int size) {
        Long last = null;
        for (var one : rows.unindexed(after, size)) {
            indexGuardian(one);
            last = one.id();
        }
        return last;
    }

    private void indexGuardian(CheckedFactsMapper.Unindexed one) {
        try {
            var phone =
                    PhoneNumber.stored(cipher.open(RecipientIdentity.GUARDIAN_PHONE, one.id(), one.guardianPhone()));
            rows.index(one.id(), index.of(RecipientIdentity.PHONE, phone));
        } catch (DecryptionFailed broken) {
            log.error("The guardian's number of recipient {} does not open, so nobody is found by it", one.id());
        }
    }

    /** Whoever does not open is left as before: the checks go on with the others. */
    private void fillIn(CheckedFactsMapper.Unseen one, LocalDate today) {
        try {
            rows.see(one.id(), Majority.monthFrom(bornOn(one.id(), one.idNumber()), today), isLight(one));
        } catch (DecryptionFailed broken) {
            log.error("Recipient {} does not open, so the standing checks cannot look at it", one.id());
        }
    }

    /** Those of the people who are of age on that day, whoever may see them: never to be answered as such. */
    public Set<Long> ofAge(Collection<Long> ids, LocalDate day) {
        return ids.isEmpty()
                ? Set.of()
                : rows.numbered(ids).stream()
                        .filter(one -> Majority.isReached(bornOn(one.id(), one.idNumber()), day))
                        .map(CheckedFactsMapper.Numbered::id)
                        .collect(Collectors.toSet());
    }

    private LocalDate bornOn(long id, Sealed idNumber) {
        return IdentityNumber.stored(cipher.open(RecipientIdentity.ID_NUMBER, id, idNumber))
                .bornOn();
    }

    private boolean isLight(CheckedFactsMapper.Unseen one) {
        var certificate = one.disabilityCertificate();
        return certificate != null
                && DisabilityCertificate.stored(cipher.open(RecipientIdentity.CERTIFICATE, one.id(), certificate))
                        .isLight();
    }
}
