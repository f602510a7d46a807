package org.aixin.registry.movement;

import org.aixin.registry.recipient.ExitReason;
import org.jspecify.annotations.Nullable;

/** Why somebody came, changed or left. Of a change that is several at once, the one that stands first here. */
public enum MovementReason {
    /** 首次纳入 */
    FIRST_ENTRY(Movement.ADD),
    /** 退出后重新纳入 */
    RE_ENTRY(Movement.ADD),
    /** 区划调整: the place got another code, nobody moved. */
    DIVISION_CHANGE(Movement.MODIFY),
    /** 迁往其他乡镇 */
    MOVED_TOWNSHIP(Movement.MODIFY),
    /** 在本乡镇内换村 */
    MOVED_VILLAGE(Movement.MODIFY),
    /** 调整类别 */
    CATEGORY_ADJUST(Movement.MODIFY),
    /** 暂停 */
    SUSPENDED(Movement.MODIFY),
    /** 恢复 */
    RESUMED(Movement.MODIFY),
    /** 并入其他家庭 */
    MOVED_HOUSEHOLD(Movement.MODIFY),
    /** 附加类别 */
    TAGS(Movement.MODIFY),
    /** 更正资料: what leaves where and why somebody is cared for as it was. */
    DETAILS(Movement.MODIFY),
    DECEASED(Movement.EXIT),
    TURNED_18(Movement.EXIT),
    ADOPTED(Movement.EXIT),
    PARENT_RECOVERED(Movement.EXIT),
    CERT_CANCELLED(Movement.EXIT),
    NO_LONGER_DESTITUTE(Movement.EXIT),
    MOVED_OUT(Movement.EXIT),
    INSTITUTIONALISED_ELSEWHERE(Movement.EXIT),
    DUPLICATE(Movement.EXIT),
    DATA_ERROR(Movement.EXIT),
    RESETTLEMENT_PERIOD_ENDED(Movement.EXIT),
    /** 未注明: of exits that were taken over without a reason. */
    NOT_SAID(Movement.EXIT);

    private final Movement movement;

    MovementReason(Movement movement) {
        this.movement = movement;
    }

    public Movement movement() {
        return movement;
    }

    static MovementReason of(@Nullable ExitReason exit) {
        return exit == null ? NOT_SAID : valueOf(exit.name());
    }
}
