package org.aixin.registry.comparison;

import java.util.List;
import java.util.stream.Stream;

/** Of what a list tells. */
public enum ComparisonKind {
    /** 死亡人员 */
    DECEASED,
    /** 迁移人员 */
    MOVED,
    /** 残疾人证注销 */
    CERTIFICATE_CANCELLED,
    /** 待遇享受人员 */
    BENEFIT,
    /** 干部在职名册 */
    ROSTER,
    /** 在校学籍 */
    SCHOOL;

    List<ComparisonField> required() {
        return switch (this) {
            case DECEASED -> List.of(ComparisonField.ID_NUMBER, ComparisonField.DIED_ON);
            case MOVED -> List.of(ComparisonField.ID_NUMBER, ComparisonField.TOWNSHIP);
            case CERTIFICATE_CANCELLED, SCHOOL -> List.of(ComparisonField.ID_NUMBER);
            case BENEFIT ->
                List.of(
                        ComparisonField.NAME,
                        ComparisonField.ID_NUMBER,
                        ComparisonField.TOWNSHIP,
                        ComparisonField.FIRST_MONTH);
            case ROSTER -> List.of(ComparisonField.ID_NUMBER, ComparisonField.UNIT);
        };
    }

    private List<ComparisonField> optional() {
        return switch (this) {
            case DECEASED -> List.of(ComparisonField.TOLD_BY);
            case MOVED -> List.of(ComparisonField.COUNTY, ComparisonField.VILLAGE);
            case CERTIFICATE_CANCELLED -> List.of(ComparisonField.CANCELLED_ON);
            case BENEFIT ->
                List.of(
                        ComparisonField.COUNTY,
                        ComparisonField.VILLAGE,
                        ComparisonField.LAST_MONTH,
                        ComparisonField.AMOUNT);
            case ROSTER -> List.of(ComparisonField.POST);
            case SCHOOL -> List.of(ComparisonField.SCHOOL, ComparisonField.FORM);
        };
    }

    /** All columns, those that are required first. */
    List<ComparisonField> fields() {
        return Stream.concat(required().stream(), optional().stream()).toList();
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
