package org.aixin.persistence.spans;

/** The two trees of units; they are never summed together. */
public enum UnitTreeKind {
    /** 归口管理: support unit, managed unit, lead unit. */
    MANAGED_BY,
    /** 组长单位: support unit, group leader unit. */
    GROUP
}
