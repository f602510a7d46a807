package org.aixin.registry.person;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the projected pairings, narrowed to the caller's own. */
@Mapper
interface OwnPairingMapper {

    /** The caller's pairing with that household on that day. */
    @Select("""
            select min(id) from paired
            where household_id = #{householdId} and from_day <= #{day} and (to_day is null or to_day > #{day})
            """)
    @Nullable
    Long pairingOn(LocalDate day, long householdId);
}
