package org.aixin.registry.comparison;

import java.util.List;
import java.util.stream.Stream;

/** Of what a list tells. */
public enum ComparisonKind {
    /** 死亡人员 */
    DECEASED(List.of(ComparisonField.ID_NUMBER, ComparisonField.DIED_ON), List.of(ComparisonField.TOLD_BY)),
    /** 迁移人员 */
    MOVED(
            List.of(ComparisonField.ID_NUMBER, ComparisonField.TOWNSHIP),
            List.of(ComparisonField.COUNTY, ComparisonField.VILLAGE)),
    /** 残疾人证注销 */
    CERTIFICATE_CANCELLED(List.of(ComparisonField.ID_NUMBER), List.of(ComparisonField.CANCELLED_ON)),
    /** 待遇享受名单 */
    BENEFIT(
            List.of(
                    ComparisonField.NAME,
                    ComparisonField.ID_NUMBER,
                    ComparisonField.TOWNSHIP,
                    ComparisonField.FIRST_MONTH),
            List.of(
                    ComparisonField.COUNTY,
                    ComparisonField.VILLAGE,
                    ComparisonField.LAST_MONTH,
                    ComparisonField.AMOUNT)),
    /** 干部在职名单 */
    ROSTER(List.of(ComparisonField.ID_NUMBER, ComparisonField.UNIT), List.of(ComparisonField.POST)),
    /** 在校学籍名单 */
    SCHOOL(List.of(ComparisonField.ID_NUMBER), List.of(ComparisonField.SCHOOL, ComparisonField.FORM));

    private final List<ComparisonField> required;
    private final List<ComparisonField> optional;

    ComparisonKind(List<ComparisonField> required, List<ComparisonField> optional) {
        this.required = required;
        this.optional = optional;
    }

    List<ComparisonField> required() {
        return required;
    }

    /** All columns, those that are required first. */
    List<ComparisonField> fields() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** Whether such a list is one of a programme and a month. */
    boolean isOfBenefits() {
        return this == BENEFIT;
    }

    /** Whether such a list can be whole, so that who is not on it is missing. */
    boolean mayBeComplete() {
        return this == BENEFIT || this == ROSTER;
    }

    /** Whether its people are cadres. */
    boolean isOfCadres() {
        return this == ROSTER;
    }
}
