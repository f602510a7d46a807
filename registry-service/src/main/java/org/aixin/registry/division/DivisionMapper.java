package org.aixin.registry.division;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the division tree. */
@Mapper
@AcrossScopes("the tree of divisions is public")
interface DivisionMapper {

    /** A row of {@code division}. */
    record Head(String code, long version, String name, DivisionLevel level, String content) {}

    /** A row of {@code division_history}. */
    record Span(
            String code,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            @Nullable String parentCode,
            @Nullable String name,
            boolean reportingUnit) {}

    /** A row of {@code division_succession}. */
    record Successor(String code, LocalDate fromDay, String successorCode) {}

    @Select("""
            <script>
            select code, version, name, level, content from division where code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            order by code
            </script>
            """)
    List<Head> heads(Collection<String> codes);

    @Select("""
            <script>
            select code, version, name, level, content from division
            <if test="after != null">where code > #{after}</if>
            order by code limit #{size}
            </script>
            """)
    List<Head> headsAfter(@Nullable String after, int size);

    @Select("select code, version, name, level, content from division where code = #{code} for update")
    @Nullable
    Head locked(String code);

    @Select("""
            <script>
            select code, from_day, to_day, parent_code, name, reporting_unit from division_history where code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            order by code, from_day
            </script>
            """)
    List<Span> spans(Collection<String> codes);

    @Select("""
            <script>
            select code, from_day, successor_code from division_succession where code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            order by code, from_day, successor_code
            </script>
            """)
    List<Successor> successors(Collection<String> codes);

    @Select("""
            select code from division_history
            where parent_code = #{parentCode} and from_day <= #{day} and (to_day is null or to_day > #{day})
            order by code
            """)
    List<String> childrenOn(String parentCode, LocalDate day);

    @Select("""
        select h.code, coalesce(h.name, d.name) as name from division_history h join division d on d.code = h.code
        where h.code like concat(#{prefix}, '%') and h.from_day <= #{day} and (h.to_day is null or h.to_day > #{day})
        order by h.code
        """)
    List<DivisionName> standingOn(String prefix, LocalDate day);

    @Select("""
            select h.code from division_history h join division d on d.code = h.code and d.level = 'TOWNSHIP'
            where h.code like concat(#{prefix}, '%') and h.from_day <= #{day} and (h.to_day is null or h.to_day > #{day})
            order by h.code
            """)
    List<String> townshipsOn(String prefix, LocalDate day);

    @Select("""
        select h.code, coalesce(h.name, d.name) as name from division_history h join division d on d.code = h.code
        where d.level = 'COUNTY' and h.from_day <= #{day} and (h.to_day is null or h.to_day > #{day})
        order by h.code
        """)
    List<DivisionName> countiesOn(LocalDate day);

    /** What hangs there on that day or later. */
    @Select("""
            select distinct code from division_history
            where parent_code = #{parentCode} and (to_day is null or to_day > #{day})
            order by code
            """)
    List<String> childrenSince(String parentCode, LocalDate day);

    /** The division and everything below it on that day or later; the distinct union ends circles. */
    @Select("""
            with recursive below as (
                select cast(#{code} as char(12)) as code
                union
                select h.code from division_history h join below b on h.parent_code = b.code
                where h.to_day is null or h.to_day > #{day})
            select code from below
            """)
    List<String> subtreeSince(String code, LocalDate day);

    @Select("""
            select code, from_day, successor_code from division_succession
            where successor_code = #{code} order by from_day desc, code
            """)
    List<Successor> predecessors(String code);

    @Select("""
            select code, version, kind, from_day, done_by, done_at from division_deed
            where code = #{code} order by version desc
            """)
    List<DivisionDeed> deeds(String code);

    @Insert("""
            <script>
            insert into division_deed (code, version, kind, from_day, done_by, done_at) values
            <foreach collection="deeds" item="d" separator=",">
            (#{d.code}, #{d.version}, #{d.kind}, #{d.fromDay}, #{d.doneBy}, #{d.doneAt})</foreach>
            </script>
            """)
    int insertDeeds(List<DivisionDeed> deeds);

    @Insert("""
            <script>
            insert into division (code, version, name, level, content) values
            <foreach collection="heads" item="d" separator=",">
            (#{d.code}, #{d.version}, #{d.name}, #{d.level}, #{d.content})</foreach>
            </script>
            """)
    int insertHeads(List<Head> heads);

    @Insert("""
            <script>
            insert into division_history (code, from_day, to_day, parent_code, name, reporting_unit) values
            <foreach collection="spans" item="s" separator=",">
            (#{s.code}, #{s.fromDay}, #{s.toDay}, #{s.parentCode}, #{s.name}, #{s.reportingUnit})</foreach>
            </script>
            """)
    int insertSpans(List<Span> spans);

    @Insert("""
            <script>
            insert into division_succession (code, from_day, successor_code) values
            <foreach collection="successors" item="s" separator=",">
            (#{s.code}, #{s.fromDay}, #{s.successorCode})</foreach>
            </script>
            """)
    int insertSuccessors(List<Successor> successors);

    @Update(
            "update division set version = #{version}, name = #{name} where code = #{code} and version = #{version} - 1")
    int raise(String code, long version, String name);

    @Delete("delete from division_history where code = #{code}")
    int deleteSpans(String code);

    @Delete("delete from division_succession where code = #{code}")
    int deleteSuccessors(String code);

    @Select("""
            select crc32(code) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(code, ':', version))) as checksum
            from division group by crc32(code) % 64 order by bucket
            """)
    List<Digest> digests();

    /** What stands in one of the 64 buckets of the digests. */
    @Select("""
            <script>
            select code as `key`, version from division
            where crc32(code) % 64 = #{bucket} <if test="after != null">and code > #{after}</if>
            order by code limit #{size}
            </script>
            """)
    List<StateVersion> versions(int bucket, @Nullable String after, int size);
}
