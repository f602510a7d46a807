package org.aixin.registry.change;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.cadre.Cadres;
import org.aixin.registry.identity.account.Actors;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.Childhood;
import org.aixin.registry.recipient.KnownByName;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who proposed and decided, and of whom: what of that the caller may be told. */
@Component
class ChangeParties {

    private static final String CADRE = "cadre:";

    private final Actors actors;
    private final Cadres cadres;
    private final Amendments amendments;
    private final Clock clock;

    ChangeParties(Actors actors, Cadres cadres, Amendments amendments, Clock clock) {
        this.actors = actors;
        this.cadres = cadres;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** What those who worked on changes that the caller sees are called, by subject. They act in office. */
    Map<String, String> names(Collection<String> subjects) {
        var names = new HashMap<>(actors.named(subjects));
        var ids = subjects.stream()
                .filter(subject -> subject.startsWith(CADRE))
                .map(subject -> Long.valueOf(subject.substring(CADRE.length())))
                .collect(Collectors.toSet());
        cadres.namedAsCaring(ids)
                .forEach(cadre -> names.put(CADRE + cadre.id(), cadre.name().reveal()));
        return names;
    }

    /** Those whom the caller may see, by id. */
    Map<Long, KnownByName> people(Collection<Long> ids) {
        return amendments.named(ids).stream().collect(Collectors.toMap(KnownByName::id, one -> one));
    }

    /** Whether nothing personal of that person may be told to the caller. */
    boolean isHiddenChild(IdentityNumber number) {
        return !Callers.current().may(Permissions.CHILD_DATA)
                && Childhood.lasts(number.bornOn(), BusinessDays.today(clock));
    }

    /**
     * Whether nothing personal that a change says may be told to the caller: a child's by the number that is known, or by
     * the one that is said.
     *
     * @param file null for an entry
     */
    boolean isHiddenChild(Content content, @Nullable PersonalFile file) {
        return (file != null && isHiddenChild(file.idNumber())) || isHiddenChild(content);
    }

    /** The same by what is said alone. */
    boolean isHiddenChild(Content content) {
        var said = content.said(ChangeField.ID_NUMBER);
        return said != null && isHiddenChild(IdentityNumber.stored(said));
    }
}
