package org.aixin.registry.benefit;

import java.util.Optional;
import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;

/** What people and households receive (待遇). */
public enum BenefitProgramme {
    /** 孤儿基本生活费. */
    ORPHAN_ALLOWANCE(RecipientCategory.ORPHAN, RecipientCategory.ORPHAN),
    /** 事实无人抚养儿童基本生活补贴. */
    DE_FACTO_CHILD_ALLOWANCE(RecipientCategory.DE_FACTO_UNATTENDED_CHILD, RecipientCategory.DE_FACTO_UNATTENDED_CHILD),
    /** 特困人员救助供养. */
    DESTITUTE_SUPPORT(RecipientCategory.DESTITUTE, RecipientCategory.DESTITUTE),
    /** 重度残疾人护理补贴: whoever is severely disabled receives it, of whom not all are in hardship. */
    DISABILITY_NURSING(null, RecipientCategory.SEVERELY_DISABLED_HARDSHIP),
    /** 困难残疾人生活补贴. */
    DISABILITY_LIVING(null, null),
    /** 最低生活保障. */
    DIBAO(null, null),
    /** 低保边缘. */
    DIBAO_EDGE(null, null),
    /** 刚性支出困难. */
    RIGID_EXPENSE(null, null);

    private final @Nullable RecipientCategory makes;
    private final @Nullable RecipientCategory expectedOf;

    BenefitProgramme(@Nullable RecipientCategory makes, @Nullable RecipientCategory expectedOf) {
        this.makes = makes;
        this.expectedOf = expectedOf;
    }

    /** In which category whoever receives it is to be cared for; of most programmes none follows. */
    Optional<RecipientCategory> makes() {
        return Optional.ofNullable(makes);
    }

    /** The category whose people all ought to receive it. */
    public Optional<RecipientCategory> expectedOf() {
        return Optional.ofNullable(expectedOf);
    }

    /** Whether a household receives it as a whole. */
    public boolean isOfHouseholds() {
        return this == DIBAO || this == DIBAO_EDGE || this == RIGID_EXPENSE;
    }
}
