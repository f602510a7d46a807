package org.aixin.persistence.outbox;

import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** SQL of the outbox. */
@Mapper
@AcrossScopes("events carry no personal data and leave for every consumer")
interface OutboxMapper {

    /** An event on its way into the table: its id in hexadecimal digits, its payload as text. */
    record Appended(String eventId, int shard, String topic, String key, String type, String payload) {}

    @Insert("""
            insert into outbox (event_id, shard, topic, msg_key, type, payload)
            values (unhex(#{eventId}), #{shard}, #{topic}, #{key}, #{type}, #{payload})
            """)
    int insert(Appended event);

    /** Many at once, in their order; the table's counter is locked for as long as it takes. */
    @Insert("""
            insert into outbox (event_id, shard, topic, msg_key, type, payload)
            select unhex(new_event_id), new_shard, new_topic, new_key, new_type, new_payload
            from json_table(#{events, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                new_order for ordinality, new_event_id char(32) path '$.eventId', new_shard int path '$.shard',
                new_topic varchar(64) path '$.topic', new_key varchar(64) path '$.key',
                new_type varchar(64) path '$.type', new_payload longtext path '$.payload')) new_events
            order by new_order
            """)
    int insertAll(List<Appended> events);

    /**
     * The first unsent row of a shard.
     *
     * @param age in seconds
     */
    record Waiting(int shard, long age) {}

    /**
     * The shards that have unsent rows. Each is asked for its first one, so that a look costs the same whether ten rows
     * wait or, after Kafka was away, a million.
     */
    @Select("""
            <script>
            <foreach collection="shards" item="shard" separator=" union all ">
            (select shard, timestampdiff(second, created_at, current_timestamp(3)) as age from outbox
             where shard = #{shard} and published_at is null order by id limit 1)
            </foreach>
            </script>
            """)
    List<Waiting> waiting(List<Integer> shards);

    /**
     * Unsent rows in id order. By the flag and never by an id cursor: ids are given before commit, so a row with a
     * smaller id may appear after a larger one was sent.
     */
    @Select("""
            select id, event_id, topic, msg_key, type, payload from outbox
            where shard = #{shard} and published_at is null
            order by id limit #{limit}
            """)
    List<OutboxRow> unsent(int shard, int limit);

    @Update("""
            <script>
            update outbox set published_at = current_timestamp(3) where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int markPublished(List<Long> ids);

    @Update("update outbox set attempts = attempts + 1 where id = #{id}")
    int countAttempt(long id);

    @Delete("""
            delete from outbox
            where shard = #{shard} and published_at < timestampadd(day, -#{days}, current_timestamp(3))
            limit 1000
            """)
    int purge(int shard, int days);
}
