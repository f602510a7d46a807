package org.aixin.stats.tree;

/** The trees that are counted along, never summed together. */
public enum Tree {
    /** 行政区划: village, township, county, prefecture, province. */
    DIVISION,
    /** 归口管理: support unit, managed unit, lead unit; local units hang under their division's office. */
    MANAGED_BY,
    /** 组长单位: support unit, group leader unit. */
    GROUP
}
