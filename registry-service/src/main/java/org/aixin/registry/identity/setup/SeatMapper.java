package org.aixin.registry.identity.setup;

import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

/** SQL of the one seat of the first administrator. */
@Mapper
@AcrossScopes("there is nobody yet")
interface SeatMapper {

    /** Of two at the same moment the second finds it taken. */
    @Insert("insert ignore into first_administrator (seat, account_id) values (1, #{accountId})")
    int take(long accountId);
}
