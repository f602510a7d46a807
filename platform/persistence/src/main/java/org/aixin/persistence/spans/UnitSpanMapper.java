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

/** SQL of the projected unit trees; one set of queries per tree, since a column cannot be a parameter. */
@Mapper
@AcrossScopes("the trees of units are known to all offices")
interface UnitSpanMapper {

    @Delete("""
            <script>
            delete from unit_span where unit_id in
            <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int delete(Collection<Long> unitIds);

    @Insert("""
            <script>
            insert into unit_span
                (unit_id, from_day, to_day, managed_by, group_leader, division_code, name, type) values
            <foreach collection="spans" item="s" separator=",">
            (#{s.unitId}, #{s.fromDay}, #{s.toDay}, #{s.managedBy}, #{s.groupLeader}, #{s.divisionCode}, #{s.name},
             #{s.type})</foreach>
            </script>
            """)
    int insert(List<UnitNode> spans);

    @Select("""
            <script>
            select unit_id, from_day, to_day, managed_by, group_leader, division_code, name, type from unit_span where unit_id in
            <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<UnitNode> of(Collection<Long> unitIds);

    @Select("""
            select unit_id, from_day, to_day, managed_by, group_leader, division_code, name, type from unit_span
            where unit_id = #{unitId}
            order by case when from_day <= #{day} then 0 else 1 end,
                     case when from_day <= #{day} then from_day end desc, from_day
            limit 1
            """)
    @Nullable
    UnitNode on(long unitId, LocalDate day);

    @Select("""
            <script>
            with recursive below as (
                select unit_id from unit_span where unit_id in
                <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                union
                select s.unit_id from unit_span s
                join below b on s.managed_by = b.unit_id or s.group_leader = b.unit_id)
            select unit_id from below
            </script>
            """)
    List<Long> everBelow(Collection<Long> unitIds);

    @Select("""
            select unit_id, from_day, to_day, managed_by, group_leader, division_code, name, type from unit_span
            where managed_by = #{unitId} and from_day <= #{day} and (to_day is null or to_day > #{day})
            order by unit_id
            """)
    List<UnitNode> managedChildren(long unitId, LocalDate day);

    @Select("""
            with recursive below as (
                select cast(#{unitId} as signed) as unit_id
                union
                select s.unit_id from unit_span s join below b on s.managed_by = b.unit_id
                where s.from_day <= #{day} and (s.to_day is null or s.to_day > #{day}))
            select unit_id from below
            """)
    List<Long> managedSubtree(long unitId, LocalDate day);

    @Select("""
            <script>
            with recursive above as (
                select unit_id, managed_by from unit_span where unit_id in
                <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                union
                select s.unit_id, s.managed_by from unit_span s join above a on s.unit_id = a.managed_by)
            select unit_id, from_day, to_day, managed_by, group_leader, division_code, name, type from unit_span
            where unit_id in (select unit_id from above)
            </script>
            """)
    List<UnitNode> managedAncestry(Collection<Long> unitIds);

    @Select("""
            select unit_id, from_day, to_day, managed_by, group_leader, division_code, name, type from unit_span
            where group_leader = #{unitId} and from_day <= #{day} and (to_day is null or to_day > #{day})
            order by unit_id
            """)
    List<UnitNode> groupChildren(long unitId, LocalDate day);

    @Select("""
            with recursive below as (
                select cast(#{unitId} as signed) as unit_id
                union
                select s.unit_id from unit_span s join below b on s.group_leader = b.unit_id
                where s.from_day <= #{day} and (s.to_day is null or s.to_day > #{day}))
            select unit_id from below
            """)
    List<Long> groupSubtree(long unitId, LocalDate day);

    @Select("""
            <script>
            with recursive above as (
                select unit_id, group_leader from unit_span where unit_id in
                <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                union
                select s.unit_id, s.group_leader from unit_span s join above a on s.unit_id = a.group_leader)
            select unit_id, from_day, to_day, managed_by, group_leader, division_code, name, type from unit_span
            where unit_id in (select unit_id from above)
            </script>
            """)
    List<UnitNode> groupAncestry(Collection<Long> unitIds);
}
