package org.aixin.registry.identity.audit;

import java.time.Instant;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** SQL of the audit rows. The service's user may not change or delete them. */
@Mapper
@AcrossScopes("rows are only added")
interface AuditMapper {

    /** A row of {@code identity_event}. */
    record Row(
            long id,
            Instant at,
            IdentityEvent event,
            @Nullable Long accountId,
            String bySubject,
            @Nullable String source,
            @Nullable String detail,
            @Nullable String traceId) {}

    @Insert("""
            insert into registry_audit.identity_event
                (id, at, event, account_id, by_subject, source, detail, trace_id)
            values (#{id}, #{at}, #{event}, #{accountId}, #{bySubject}, #{source}, #{detail}, #{traceId})
            """)
    int insert(Row row);
}
