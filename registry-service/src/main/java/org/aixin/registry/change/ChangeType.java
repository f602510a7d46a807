package org.aixin.registry.change;

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
    /** 退出后重新纳入 */
    RE_ENTRY(Confirmation.COUNTY);

    private final Confirmation confirmation;

    ChangeType(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    Confirmation confirmation() {
        return confirmation;
    }
}
