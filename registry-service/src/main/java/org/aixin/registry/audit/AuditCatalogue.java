package org.aixin.registry.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aixin.persistence.audit.AccessEvent;
import org.aixin.persistence.audit.AuditEvent;
import org.aixin.persistence.audit.KeyEvent;
import org.aixin.persistence.audit.SettingEvent;
import org.aixin.registry.benefit.BenefitEvent;
import org.aixin.registry.bulk.job.ImportEvent;
import org.aixin.registry.category.CategoryEvent;
import org.aixin.registry.change.ChangeEvent;
import org.aixin.registry.check.FindingEvent;
import org.aixin.registry.comparison.ComparisonEvent;
import org.aixin.registry.contact.ContactEvent;
import org.aixin.registry.division.DivisionEvent;
import org.aixin.registry.duplicate.DuplicateEvent;
import org.aixin.registry.export.ExportEvent;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.aixin.registry.person.PersonEvent;
import org.aixin.registry.regrouping.RegroupingEvent;
import org.aixin.registry.surveyround.SurveyEvent;
import org.aixin.registry.unit.UnitEvent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Every event that any of the services writes down, with what it is called. */
@Component
class AuditCatalogue {

    static final List<AuditEvent> EVENTS = Stream.of(
                    IdentityEvent.values(),
                    PersonEvent.values(),
                    ChangeEvent.values(),
                    FindingEvent.values(),
                    DuplicateEvent.values(),
                    ImportEvent.values(),
                    ExportEvent.values(),
                    ComparisonEvent.values(),
                    BenefitEvent.values(),
                    CategoryEvent.values(),
                    ContactEvent.values(),
                    SurveyEvent.values(),
                    DivisionEvent.values(),
                    UnitEvent.values(),
                    RegroupingEvent.values(),
                    AccessEvent.values(),
                    KeyEvent.values(),
                    SettingEvent.values())
            .flatMap(Stream::<AuditEvent>of)
            .toList();

    private final MessageSource messages;

    AuditCatalogue(MessageSource messages) {
        this.messages = messages;
    }

    /** An event and its name for people. */
    record Entry(String event, String title) {}

    List<Entry> entries() {
        return EVENTS.stream()
                .map(event -> new Entry(
                        event.name(), messages.getMessage("audit." + event.name(), null, Locale.SIMPLIFIED_CHINESE)))
                .toList();
    }

    boolean knows(String event) {
        return EVENTS.stream().anyMatch(known -> known.name().equals(event));
    }
}
