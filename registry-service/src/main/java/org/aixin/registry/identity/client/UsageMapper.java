package org.aixin.registry.identity.client;

import java.time.LocalDate;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** SQL of what agencies got. */
@Mapper
@AcrossScopes("a client's own account, reached by the client that the gateway names")
interface UsageMapper {

    /** Locks the row as well; an {@code insert ignore} would only share it, and two who share one wait for each other. */
    @Insert("""
            insert into client_usage (client_id, on_day, row_count) values (#{clientId}, #{day}, 0)
            on duplicate key update row_count = row_count
            """)
    int begin(long clientId, LocalDate day);

    @Select("select row_count from client_usage where client_id = #{clientId} and on_day = #{day} for update")
    long locked(long clientId, LocalDate day);

    @Update("""
            update client_usage set row_count = row_count + #{granted}
            where client_id = #{clientId} and on_day = #{day}
            """)
    int add(long clientId, LocalDate day, long granted);

    @Delete("delete from client_usage where on_day < #{before} limit 1000")
    int purge(LocalDate before);
}
