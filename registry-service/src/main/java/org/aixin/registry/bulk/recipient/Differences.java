package org.aixin.registry.bulk.recipient;

import java.text.Normalizer;
import java.util.Locale;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.change.ListedChanges;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;

/** What a row says otherwise than the register; what it leaves blank stays. */
final class Differences {

    private Differences() {}

    /**
     * Null where it says nothing else.
     *
     * @param address of the household in the register
     */
    static ListedChanges.@Nullable Said between(RecipientFacts facts, PersonalFile file, @Nullable Sensitive address) {
        var relation = facts.guardianRelation();
        var tags = facts.tags() == null
                ? null
                : facts.tags().stream()
                        .filter(tag -> tag != file.category() && tag != facts.category())
                        .toList();
        var said = new ListedChanges.Said(
                other(facts.name(), file.name()),
                other(facts.phone(), file.phone()),
                other(facts.certificate(), file.disabilityCertificate()),
                other(facts.guardianName(), file.guardianName()),
                relation == null || relation.equals(file.guardianRelation()) ? null : relation,
                other(facts.guardianPhone(), file.guardianPhone()),
                other(facts.address(), address),
                facts.category() == file.category() ? null : facts.category(),
                tags == null || tags.equals(file.tags()) ? null : tags);
        return said.isNothing() ? null : said;
    }

    /** Whether both are the same to whoever reads them. */
    static boolean same(Sensitive one, Sensitive other) {
        return normal(one).equals(normal(other));
    }

    private static @Nullable Sensitive other(@Nullable Sensitive said, @Nullable Sensitive known) {
        return said == null || (known != null && same(said, known)) ? null : Sensitive.of(said.reveal());
    }

    private static String normal(Sensitive text) {
        return Normalizer.normalize(text.reveal(), Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
