package org.aixin.persistence.spans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the projected division tree. */
@Mapper
@AcrossScopes("the tree of divisions is public")
interface DivisionSpanMapper {

    @Delete("""
            <script>
            delete from division_span where code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </script>
            """)
    int delete(Collection<String> codes);

    @Insert("""
            <script>
            insert into division_span (code, from_day, to_day, parent_code, name, level, reporting_unit) values
            <foreach collection="spans" item="s" separator=",">
            (#{s.code}, #{s.fromDay}, #{s.toDay}, #{s.parentCode}, #{s.name}, #{s.level}, #{s.reportingUnit})</foreach>
            </script>
            """)
    int insert(List<DivisionNode> spans);

    @Select("""
            <script>
            select code, from_day, to_day, parent_code, name, level, reporting_unit from division_span where code in
            <foreach collection="codes" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<DivisionNode> of(Collection<String> codes);

    @Select("""
            select code, from_day, to_day, parent_code, name, level, reporting_unit from division_span
            where code = #{code}
            order by case when from_day <= #{day} then 0 else 1 end,
                     case when from_day <= #{day} then from_day end desc, from_day
            limit 1
            """)
    @Nullable
    DivisionNode on(String code, LocalDate day);

    @Select("""
            select code, from_day, to_day, parent_code, name, level, reporting_unit from division_span
            where parent_code = #{code} and from_day <= #{day} and (to_day is null or to_day > #{day})
            order by code
            """)
    List<DivisionNode> children(String code, LocalDate day);

    /** By a key of those alone that report for themselves: they are few. */
    @Select("""
            select code, from_day, to_day, parent_code, name, level, reporting_unit from division_span
            where reporting_unit = true and from_day <= #{day} and (to_day is null or to_day > #{day})
            order by code
            """)
    List<DivisionNode> reportingUnits(LocalDate day);

    @Select("""
            with recursive below as (
                select cast(#{code} as char(12)) as code
                union
                select s.code from division_span s join below b on s.parent_code = b.code
                where s.from_day <= #{day} and (s.to_day is null or s.to_day > #{day}))
            select code from below
            """)
    List<String> subtree(String code, LocalDate day);

    @Select("""
            <script>
            with recursive below as (
                select code from division_span where code in
                <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
                union
                select s.code from division_span s join below b on s.parent_code = b.code)
            select code from below
            </script>
            """)
    List<String> everBelow(Collection<String> codes);

    /** All spans of the codes and of everything above them, on any day; the distinct union ends circles. */
    @Select("""
            <script>
            with recursive above as (
                select code, parent_code from division_span where code in
                <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
                union
                select s.code, s.parent_code from division_span s join above a on s.code = a.parent_code)
            select code, from_day, to_day, parent_code, name, level, reporting_unit from division_span
            where code in (select code from above)
            </script>
            """)
    List<DivisionNode> ancestry(Collection<String> codes);
}
