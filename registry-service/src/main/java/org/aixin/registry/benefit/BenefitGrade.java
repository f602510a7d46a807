package org.aixin.registry.benefit;

/** Which kind of a benefit it is, where a programme has kinds. */
public enum BenefitGrade {
    /** 农村低保一类, and so on. */
    RURAL_1(BenefitProgramme.DIBAO),
    RURAL_2(BenefitProgramme.DIBAO),
    RURAL_3(BenefitProgramme.DIBAO),
    RURAL_4(BenefitProgramme.DIBAO),
    /** 城市低保全额. */
    URBAN_FULL(BenefitProgramme.DIBAO),
    /** 城市低保差额. */
    URBAN_PARTIAL(BenefitProgramme.DIBAO),
    /** 全自理. */
    SELF_CARE_FULL(BenefitProgramme.DESTITUTE_SUPPORT),
    /** 半护理. */
    SELF_CARE_PARTIAL(BenefitProgramme.DESTITUTE_SUPPORT),
    /** 全护理. */
    SELF_CARE_NONE(BenefitProgramme.DESTITUTE_SUPPORT);

    private final BenefitProgramme programme;

    BenefitGrade(BenefitProgramme programme) {
        this.programme = programme;
    }

    boolean isOf(BenefitProgramme one) {
        return programme == one;
    }
}
