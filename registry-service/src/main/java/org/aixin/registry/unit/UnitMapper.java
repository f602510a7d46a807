package org.aixin.registry.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.UnitType;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the units. */
@Mapper
@AcrossScopes("the trees of units are known to all offices")
interface UnitMapper {

    /** A row of {@code unit}. */
    record Head(long id, long version, String name, UnitType type, String content) {}

    /** A row of {@code unit_history}. */
    record Span(
            long unitId,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            @Nullable Long managedBy,
            @Nullable Long groupLeader,
            String divisionCode,
            @Nullable String name,
            String assistedCounties) {}

    /** A row of {@code unit_succession}. */
    record Successor(long unitId, LocalDate fromDay, long successorId) {}

    @Select("""
            <script>
            select id, version, name, type, content from unit where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by id
            </script>
            """)
    List<Head> heads(Collection<Long> ids);

    /** Those whose last name is one of these. */
    @Select("""
            <script>
            select id from unit where name in
            <foreach collection="names" item="name" open="(" separator="," close=")">#{name}</foreach>
            order by id
            </script>
            """)
    List<Long> called(Collection<String> names);

    @Select("select id, version, name, type, content from unit where id > #{after} order by id limit #{size}")
    List<Head> headsAfter(long after, int size);

    @Select("select id, version, name, type, content from unit where id = #{id} for update")
    @Nullable
    Head locked(long id);

    @Select("""
            <script>
            select unit_id, from_day, to_day, managed_by, group_leader, division_code, name, assisted_counties
            from unit_history where unit_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by unit_id, from_day
            </script>
            """)
    List<Span> spans(Collection<Long> ids);

    @Select("""
            select unit_id from unit_history
            where managed_by = #{unitId} and from_day <= #{day} and (to_day is null or to_day > #{day})
            order by unit_id
            """)
    List<Long> managedBy(long unitId, LocalDate day);

    @Select("""
            select unit_id from unit_history
            where group_leader = #{unitId} and from_day <= #{day} and (to_day is null or to_day > #{day})
            order by unit_id
            """)
    List<Long> ledBy(long unitId, LocalDate day);

    /**
     * Units by id, as they hang that day.
     *
     * @param group whether the tree GROUP is meant, else MANAGED_BY
     * @param top only those above which no other unit of the division stands
     */
    @Select("""
            <script>
            select h.unit_id from unit_history h
            <if test="top">
              left join unit_history p on p.unit_id =
                <choose><when test="group">h.group_leader</when><otherwise>h.managed_by</otherwise></choose>
                and p.from_day &lt;= #{day} and (p.to_day is null or p.to_day > #{day})
                and p.division_code like concat(#{prefix}, '%')
            </if>
            where h.division_code like concat(#{prefix}, '%')
              and h.from_day &lt;= #{day} and (h.to_day is null or h.to_day > #{day})
              <if test="top">and p.unit_id is null</if>
            order by h.unit_id
            limit #{limit} offset #{offset}
            </script>
            """)
    List<Long> within(String prefix, boolean group, boolean top, LocalDate day, int limit, int offset);

    @Select("""
            <script>
            select count(*) from unit_history h
            <if test="top">
              left join unit_history p on p.unit_id =
                <choose><when test="group">h.group_leader</when><otherwise>h.managed_by</otherwise></choose>
                and p.from_day &lt;= #{day} and (p.to_day is null or p.to_day > #{day})
                and p.division_code like concat(#{prefix}, '%')
            </if>
            where h.division_code like concat(#{prefix}, '%')
              and h.from_day &lt;= #{day} and (h.to_day is null or h.to_day > #{day})
              <if test="top">and p.unit_id is null</if>
            </script>
            """)
    int countWithin(String prefix, boolean group, boolean top, LocalDate day);

    @Select("""
            <script>
            select count(*) from unit_history where to_day is null and division_code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </script>
            """)
    int countStandingIn(Collection<String> codes);

    /** Those whose last place is that division itself. */
    @Select("select unit_id from unit_history where division_code = #{code} and to_day is null order by unit_id")
    List<Long> standingIn(String code);

    /** The unit and everything below it in the tree MANAGED_BY; the distinct union ends circles. */
    @Select("""
            with recursive below as (
                select cast(#{unitId} as signed) as id
                union
                select h.unit_id from unit_history h join below b on h.managed_by = b.id
                where h.from_day <= #{day} and (h.to_day is null or h.to_day > #{day}))
            select id from below
            """)
    List<Long> managedSubtree(long unitId, LocalDate day);

    /** The unit and everything below it in the tree GROUP. */
    @Select("""
            with recursive below as (
                select cast(#{unitId} as signed) as id
                union
                select h.unit_id from unit_history h join below b on h.group_leader = b.id
                where h.from_day <= #{day} and (h.to_day is null or h.to_day > #{day}))
            select id from below
            """)
    List<Long> groupSubtree(long unitId, LocalDate day);

    @Insert("""
            <script>
            insert into unit (id, version, name, type, content) values
            <foreach collection="heads" item="u" separator=",">
            (#{u.id}, #{u.version}, #{u.name}, #{u.type}, #{u.content})</foreach>
            </script>
            """)
    int insertHeads(List<Head> heads);

    @Insert("""
            <script>
            insert into unit_history
                (unit_id, from_day, to_day, managed_by, group_leader, division_code, name, assisted_counties) values
            <foreach collection="spans" item="s" separator=",">
            (#{s.unitId}, #{s.fromDay}, #{s.toDay}, #{s.managedBy}, #{s.groupLeader}, #{s.divisionCode}, #{s.name},
             #{s.assistedCounties})</foreach>
            </script>
            """)
    int insertSpans(List<Span> spans);

    /** What hangs right below in either tree on that day or later. */
    @Select("""
            select distinct unit_id from unit_history
            where (managed_by = #{unitId} or group_leader = #{unitId}) and (to_day is null or to_day > #{day})
            order by unit_id
            """)
    List<Long> belowSince(long unitId, LocalDate day);

    @Select("""
            <script>
            select unit_id, from_day, successor_id from unit_succession where unit_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by unit_id, from_day, successor_id
            </script>
            """)
    List<Successor> successors(Collection<Long> ids);

    @Select("""
            select unit_id, from_day, successor_id from unit_succession
            where successor_id = #{unitId} order by from_day desc, unit_id
            """)
    List<Successor> predecessors(long unitId);

    @Select("""
            select unit_id, version, kind, from_day, done_by, done_at from unit_deed
            where unit_id = #{unitId} order by version desc
            """)
    List<UnitDeed> deeds(long unitId);

    @Insert("""
            insert into unit_deed (unit_id, version, kind, from_day, done_by, done_at)
            values (#{unitId}, #{version}, #{kind}, #{fromDay}, #{doneBy}, #{doneAt})
            """)
    int insertDeed(UnitDeed deed);

    @Insert("""
            <script>
            insert into unit_succession (unit_id, from_day, successor_id) values
            <foreach collection="successors" item="s" separator=",">
            (#{s.unitId}, #{s.fromDay}, #{s.successorId})</foreach>
            </script>
            """)
    int insertSuccessors(List<Successor> successors);

    @Delete("delete from unit_succession where unit_id = #{id}")
    int deleteSuccessors(long id);

    @Update("update unit set version = #{version}, name = #{name} where id = #{id} and version = #{version} - 1")
    int raise(long id, long version, String name);

    @Delete("delete from unit_history where unit_id = #{id}")
    int deleteSpans(long id);

    @Select("""
            select crc32(id) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(id, ':', version))) as checksum
            from unit group by crc32(id) % 64 order by bucket
            """)
    List<Digest> digests();

    /** What stands in one of the 64 buckets of the digests. */
    @Select("""
            <script>
            select id as `key`, version from unit
            where crc32(id) % 64 = #{bucket} <if test="after != null">and id > #{after}</if>
            order by id limit #{size}
            </script>
            """)
    List<StateVersion> versions(int bucket, @Nullable Long after, int size);
}
