package org.aixin.registry.movement;

/** What happened to somebody's care on a day: 新增, 变更, 退出. */
public enum Movement {
    ADD,
    MODIFY,
    EXIT
}
