package org.aixin.visit.carerecord;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the records that offices read, each within its grants. */
@Mapper
interface OfficeRecordMapper {

    /** When a record was first entered. */
    record Entered(long id, Instant changedAt) {}

    String CHOSEN = """
            <where>
              <choose>
                <when test="f.category != null">and reporting_category = #{f.category}</when>
                <otherwise>and reporting_category &lt;> 'RESETTLEMENT'</otherwise>
              </choose>
              <if test="f.status != null">and status = #{f.status}</if>
              <if test="f.kind != null">and kind = #{f.kind}</if>
              <if test="f.divisionPrefix != null">and division_code like concat(#{f.divisionPrefix}, '%')</if>
              <if test="f.unitIds != null">and unit_id in
                <foreach collection="f.unitIds" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              <if test="f.since != null">and occurred_at >= #{f.since}</if>
              <if test="f.until != null">and occurred_at &lt; #{f.until}</if>
              <if test="before != null">
                and occurred_at &lt;= #{before.occurredAt} and (occurred_at &lt; #{before.occurredAt} or id &lt; #{before.id})
              </if>
            </where>
            """;

    /**
     * The ids of a page, newest first, from an index alone.
     *
     * @param few whether few records are left to choose from: they are found by place or unit and sorted, instead of
     *     going through everybody's in the order of time
     */
    @Select("<script> select id from care_record " + CHOSEN + """
            order by <choose><when test="few">coalesce(occurred_at, null)</when><otherwise>occurred_at</otherwise></choose>
                desc, id desc
            limit #{limit} offset #{offset}
            </script>
            """)
    List<Long> page(OfficeFilter f, CareRecordFilter.@Nullable Place before, boolean few, int limit, int offset);

    @Select("<script> select count(*) from (select id from care_record " + CHOSEN
            + " limit #{atMost}) counted </script>")
    int count(OfficeFilter f, CareRecordFilter.@Nullable Place before, int atMost);

    @Select("""
            <script>
            select id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id,
                   unit_id, household_id, division_code, facts, body, changed_at
            from care_record where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by occurred_at desc, id desc
            </script>
            """)
    List<CareRecord> records(Collection<Long> ids);

    @Select("""
            <script>
            select id, changed_at from care_record_version where version = 1 and id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    @AcrossScopes("of records that were found in scope")
    List<Entered> entered(Collection<Long> ids);
}
