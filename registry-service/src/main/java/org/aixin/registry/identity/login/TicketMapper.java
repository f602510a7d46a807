package org.aixin.registry.identity.login;

import java.time.Instant;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the tickets. */
@Mapper
@AcrossScopes("who logs in is nobody yet")
interface TicketMapper {

    @Insert("""
            insert into login_ticket
                (id, ticket_hash, account_id, credentials, step, secret, new_password, expires_at)
            values (#{id}, #{ticketHash}, #{accountId}, #{credentials}, #{step}, #{secret}, #{newPassword}, #{expiresAt})
            """)
    int insert(Ticket ticket);

    @Select("""
            select id, ticket_hash, account_id, credentials, step, secret, new_password, expires_at
            from login_ticket where ticket_hash = #{hash} and expires_at > #{now}
            """)
    @Nullable
    Ticket find(String hash, Instant now);

    @Delete("delete from login_ticket where id = #{id}")
    int use(long id);

    @Delete("delete from login_ticket where expires_at <= #{now} limit 1000")
    int forgetExpired(Instant now);
}
