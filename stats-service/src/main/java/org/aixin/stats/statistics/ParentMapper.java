package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL that tells which nodes have something right below; one query per tree, since a column cannot be a parameter. */
@Mapper
interface ParentMapper {

    record Hanging(String code, String parent) {}

    @Select("""
            <script>
            select code, parent_code as parent from division_span
            where from_day &lt;= #{day} and (to_day is null or to_day > #{day}) and parent_code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            order by code
            </script>
            """)
    List<Hanging> hanging(List<String> codes, LocalDate day);

    @Select("""
            <script>
            select distinct parent_code from division_span
            where from_day &lt;= #{day} and (to_day is null or to_day > #{day}) and parent_code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </script>
            """)
    Set<String> divisions(List<String> codes, LocalDate day);

    @Select("""
            <script>
            select distinct managed_by from unit_span
            where from_day &lt;= #{day} and (to_day is null or to_day > #{day}) and managed_by in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    Set<Long> managing(List<Long> ids, LocalDate day);

    @Select("""
            <script>
            select distinct group_leader from unit_span
            where from_day &lt;= #{day} and (to_day is null or to_day > #{day}) and group_leader in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    Set<Long> leading(List<Long> ids, LocalDate day);
}
