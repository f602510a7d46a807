package org.aixin.registry.bulk;

import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;

/** On behalf of whom a step is done, as it is kept with the import: with the rights that ordering it was checked against. */
public record Acting(String subject, CallerKind kind, List<String> grants, Set<String> permissions) {

    public static String of(Caller caller) {
        return AixinJson.mapper()
                .writeValueAsString(new Acting(
                        caller.subject(),
                        caller.kind(),
                        caller.grants().stream().map(Grant::text).toList(),
                        caller.permissions()));
    }

    public static Caller parse(String text) {
        var acting = AixinJson.mapper().readValue(text, Acting.class);
        return new Caller(
                acting.subject(),
                acting.kind(),
                null,
                acting.grants().stream().map(Grant::parse).toList(),
                acting.permissions());
    }
}
