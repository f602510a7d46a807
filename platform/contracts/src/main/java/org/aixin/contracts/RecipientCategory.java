package org.aixin.contracts;

/**
 * Why a person is cared for (关爱对象类别). The order is the reporting order: a household's reporting category is the
 * first one among its people.
 */
public enum RecipientCategory {
    /** 孤儿. */
    ORPHAN,
    /** 事实无人抚养儿童, published together with the orphans. */
    DE_FACTO_UNATTENDED_CHILD,
    /** 困难重度残疾人. */
    SEVERELY_DISABLED_HARDSHIP,
    /** 特困人员. */
    DESTITUTE,
    /** 安置帮教对象: cared for in some prefectures, outside every total unless asked for. */
    RESETTLEMENT;

    /** Whether people of this category stand in the published totals. */
    public boolean inTotals() {
        return this != RESETTLEMENT;
    }
}
