package org.aixin.miniprogram.home;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of whom a cadre cares for, in this service's own projections. */
@Mapper
@AcrossScopes("the caller's own pairings, asked for by the caller's own id")
interface OwnPairingMapper {

    /** One person of an own pairing; category and status are null where this service has not heard of the person yet. */
    record Person(
            long pairingId,
            long householdId,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            long recipientId,
            @Nullable RecipientCategory category,
            @Nullable RecipientStatus status) {

        /** Whether somebody waits for the cadre: inside the targets, and neither paused nor gone. */
        boolean waits() {
            return category != RecipientCategory.RESETTLEMENT && (status == null || status == RecipientStatus.ACTIVE);
        }
    }

    @Select("""
            select p.id as pairing_id, p.household_id, p.from_day, p.to_day, r.recipient_id, s.category, s.status
            from paired p
            join paired_recipient r on r.pairing_id = p.id
            left join recipient_span s on s.recipient_id = r.recipient_id
              and s.from_day <= #{day} and (s.to_day is null or s.to_day > #{day})
            where p.cadre_id = #{cadreId} and p.from_day <= #{day} and (p.to_day is null or p.to_day > #{day})
            order by p.id, r.recipient_id
            """)
    List<Person> on(long cadreId, LocalDate day);
}
