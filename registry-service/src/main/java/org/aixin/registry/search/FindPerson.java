package org.aixin.registry.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.MalformedPersonalData;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody is looked for, whole each: a part of a number or a name finds nothing. What is given holds together.
 *
 * @param surname alone, of whatever given name
 */
public record FindPerson(
        @Nullable Sensitive idNumber,
        @Nullable Sensitive phone,
        @Nullable Sensitive name,
        @Nullable Sensitive surname) {

    private static final int LONGEST_SURNAME = 20;

    /**
     * The same as the table's blind indexes have it.
     *
     * @throws Invalid naming every field that cannot be one, or when there is none
     */
    public Traits in(String table, PersonalData data, BlindIndex index) {
        if (Stream.of(idNumber, phone, name, surname).allMatch(Objects::isNull)) {
            throw new Invalid(FieldProblem.of("name", "nothing-sought"));
        }
        var wrong = new ArrayList<FieldProblem>();
        var indexed = new Indexed(table, index, wrong);
        var traits = new Traits(
                indexed.of("id_number", "idNumber", idNumber, data::identityNumber),
                indexed.of("phone", "phone", phone, data::phoneNumber),
                indexed.of("name", "name", name, data::name),
                indexed.surname(surname));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return traits;
    }

    private record Indexed(String table, BlindIndex index, List<FieldProblem> wrong) {

        @Nullable
        String of(
                String column,
                String field,
                @Nullable Sensitive given,
                Function<Sensitive, ? extends Sensitive> parsed) {
            if (given == null) {
                return null;
            }
            try {
                return index.of(table + "." + column, parsed.apply(given));
            } catch (MalformedPersonalData malformed) {
                wrong.add(FieldProblem.of(field, malformed.code()));
                return null;
            }
        }

        @Nullable
        String surname(@Nullable Sensitive given) {
            if (given == null) {
                return null;
            }
            var surname =
                    Normalizer.normalize(given.reveal(), Normalizer.Form.NFKC).strip();
            if (surname.isEmpty()
                    || surname.length() > LONGEST_SURNAME
                    || !surname.codePoints().allMatch(Character::isLetter)) {
                wrong.add(FieldProblem.of("surname", "surname-malformed"));
                return null;
            }
            return index.of(table + ".surname", Sensitive.of(surname));
        }
    }
}
