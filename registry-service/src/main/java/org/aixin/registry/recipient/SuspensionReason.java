package org.aixin.registry.recipient;

/** Why somebody is not cared for over a while (暂停关爱). */
public enum SuspensionReason {
    /** 暂时离开本地. */
    AWAY,
    /** 长期住院治疗. */
    IN_HOSPITAL,
    /** 暂时联系不上. */
    UNREACHABLE,
    /** 资格正在核查. */
    UNDER_REVIEW,
    /** 本人或监护人要求. */
    ON_REQUEST,
    /** 其他: then a note says which. */
    OTHER
}
