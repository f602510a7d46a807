package org.aixin.stats.reconciliation;

import java.time.LocalDateTime;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the runs. */
@Mapper
@AcrossScopes("tells whether numbers agree; whose nodes they are of is told to the province alone")
interface RunMapper {

    String COLUMNS = """
            id, scope, state, started_by, started_at, finished_at, compared, differences, found, open_differences,
            parked, failure, green
            """;

    @Insert("""
            insert into reconciliation (scope, state, started_by, started_at, compared, differences)
            values (#{scope}, 'WAITING', #{by}, #{at}, '{}', '[]')
            """)
    int ask(Scope scope, String by, LocalDateTime at);

    @Select("select " + COLUMNS + " from reconciliation order by id desc limit 1")
    @Nullable
    Run last();

    @Select("select " + COLUMNS + " from reconciliation where state = 'WAITING' order by scope, id limit 1")
    @Nullable
    Run waiting();

    @Select("select finished_at from reconciliation where green order by id desc limit 1")
    @Nullable
    LocalDateTime lastGreen();

    @Select("select max(started_at) from reconciliation where scope = #{scope}")
    @Nullable
    LocalDateTime lastStarted(Scope scope);

    @Update("update reconciliation set state = 'RUNNING', started_at = #{at} where id = #{id}")
    int start(long id, LocalDateTime at);

    @Update("""
            update reconciliation set state = 'FAILED', finished_at = #{at}, failure = 'interrupted'
            where state = 'RUNNING'
            """)
    int interrupted(LocalDateTime at);

    @Update("""
            update reconciliation
            set state = #{r.state}, finished_at = #{r.finishedAt}, compared = #{r.compared},
                differences = #{r.differences}, found = #{r.found}, open_differences = #{r.openDifferences},
                parked = #{r.parked}, failure = #{r.failure}, green = #{r.green}
            where id = #{r.id}
            """)
    int finish(@Param("r") Run r);

    @Select("select count(*) from parked_event where settled_at is null")
    int parked();

    /** An event that could not be read. */
    record Parked(
            long id,
            String topic,
            int part,
            long off,
            @Nullable String msgKey,
            String err,
            LocalDateTime parkedAt) {}

    @Select("""
            select id, topic, part, off, msg_key, err, parked_at from parked_event
            where settled_at is null order by id limit 200
            """)
    List<Parked> parkedEvents();

    @Update("update parked_event set settled_at = #{at} where id = #{id} and settled_at is null")
    int settle(long id, LocalDateTime at);
}
