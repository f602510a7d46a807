package org.aixin.registry.surveyround;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of survey rounds. */
public enum SurveyEvent implements AuditEvent {
    ROUND_OPENED,
    ROUND_CLOSED,
    ROUND_REOPENED,
    COUNTS_CONFIRMED
}
