package org.aixin.contracts.registry;

/** What became of two households. */
public enum RegroupingKind {
    /** 并户: the other one went up in this one. */
    MERGER,
    /** 分户: the other one came of this one. */
    SPLIT
}
