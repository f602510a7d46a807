package org.aixin.registry.change;

import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.registry.recipient.ChangeRecipient;

/** What happens to a person in the register, and which offices may confirm it. */
enum ChangeType {
    /** 新增 */
    ADD(Confirmation.COUNTY),
    /** 变更 */
    MODIFY(Confirmation.TOWNSHIP),
    /** 调整类别 */
    CATEGORY_ADJUST(Confirmation.COUNTY),
    /** 退出 */
    EXIT(Confirmation.COUNTY),
    /** 渐退：到期前照常关爱，到期退出 */
    GRADUAL_EXIT(Confirmation.COUNTY),
    /** 退出后重新纳入 */
    RE_ENTRY(Confirmation.COUNTY),
    /** 暂停关爱 */
    SUSPEND(Confirmation.COUNTY),
    /** 恢复关爱 */
    RESUME(Confirmation.COUNTY);

    private final Confirmation confirmation;

    ChangeType(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    /** What happens where that is said of somebody by another door. */
    static ChangeType of(ChangeRecipient said, RecipientStatus before) {
        if (said.status() == RecipientStatus.EXITED) {
            return EXIT;
        }
        if (said.status() != null && before == RecipientStatus.EXITED) {
            return RE_ENTRY;
        }
        if (said.status() == RecipientStatus.SUSPENDED) {
            return SUSPEND;
        }
        if (said.status() == RecipientStatus.ACTIVE && before != RecipientStatus.ACTIVE) {
            return RESUME;
        }
        return said.category() == null ? MODIFY : CATEGORY_ADJUST;
    }

    Confirmation confirmation() {
        return confirmation;
    }
}
