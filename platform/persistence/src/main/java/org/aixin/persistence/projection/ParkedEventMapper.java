package org.aixin.persistence.projection;

import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** SQL of parked events. */
@Mapper
@AcrossScopes("written by consumers, read by operators")
interface ParkedEventMapper {

    @Insert("""
            insert into parked_event (topic, part, off, msg_key, body, err)
            values (#{topic}, #{part}, #{off}, #{key}, #{body}, #{err})
            on duplicate key update err = values(err)
            """)
    int park(String topic, int part, long off, @Nullable String key, byte @Nullable [] body, String err);
}
