package org.aixin.persistence.audit;

/** What offices and operators set, have done anew or take over: changes of how things are, not of whom we care for. */
public enum SettingEvent implements AuditEvent {
    PROJECTION_LOAD_ASKED,
    STATES_REEMITTED,
    GENERATION_BUILD_ASKED,
    /** Figures are read from another generation, a new one or one from before. */
    GENERATION_ACTIVATED,
    GENERATION_RETIRED,
    RECONCILIATION_ASKED,
    PARKED_EVENT_SETTLED,
    EXTERNAL_STAT_RECORDED,
    EXTERNAL_STAT_CHANGED,
    EXTERNAL_STAT_DELETED,
    POLICY_PUBLISHED,
    RECORDS_TAKEN_OVER,
    /** A WeChat account stands for the cadre no longer. */
    CADRE_UNBOUND
}
