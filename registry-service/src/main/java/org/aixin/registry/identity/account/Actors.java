package org.aixin.registry.identity.account;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aixin.persistence.audit.AuditRow;
import org.springframework.stereotype.Component;

/** Puts names to those in the audit who have an account. */
@Component
public class Actors {

    private static final String KIND = "console:";
    private static final Pattern ACCOUNT = Pattern.compile(KIND + "[0-9]{1,19}");

    private final Accounts accounts;

    Actors(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What the accounts' users among the actors of these rows are called, by actor. */
    public Map<String, String> names(Collection<AuditRow> rows) {
        return named(rows.stream().map(AuditRow::actor).collect(Collectors.toSet()));
    }

    /** What the accounts' users among these are called, by subject. */
    public Map<String, String> named(Collection<String> subjects) {
        var ids = subjects.stream()
                .filter(actor -> ACCOUNT.matcher(actor).matches())
                .map(actor -> Long.valueOf(actor.substring(KIND.length())))
                .collect(Collectors.toSet());
        return accounts.names(ids).entrySet().stream()
                .collect(Collectors.toMap(known -> KIND + known.getKey(), Map.Entry::getValue));
    }
}
