package org.aixin.registry.check;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/**
 * SQL of the checks: each is one query over columns that stand open and in an index, for the whole register or for some
 * subjects alone. They only read, and lock nothing.
 */
@Mapper
@AcrossScopes("checks look at everybody; what they find is told within the caller's grants")
interface RuleMapper {

    /** Where numbers stand: of people in care, and of their guardians. */
    String NUMBERS = """
            select phone_index, household_id, division_code from recipient
            where phone_index is not null and status &lt;> 'EXITED'
            <if test="as.phones != null">and phone_index in
            <foreach collection="as.phones" item="one" open="(" separator="," close=")">#{one}</foreach></if>
            union all
            select guardian_phone_index as phone_index, household_id, division_code from recipient
            where guardian_phone_index > '' and status &lt;> 'EXITED'
            <if test="as.phones != null">and guardian_phone_index in
            <foreach collection="as.phones" item="one" open="(" separator="," close=")">#{one}</foreach></if>
            """;

    /**
     * What a check finds. As of the last span, like the lists: an exit that is known for a later day is one.
     *
     * <p>Two name their index for the whole register. A page goes by id and ends early, so the database takes to walking
     * everybody by id once there are some thousand findings, most of which are written down and end nothing: of 267,000
     * people with 30,000 findings in 190 to 410 ms, by the index in 40 to 180.
     */
    String RULE = """
            <choose>
              <when test="check.name() == 'ORPHAN_OF_AGE'">
                select r.id as subject_id, r.division_code, r.id as recipient_id, r.household_id, null as cadre_id,
                       null as pairing_id, 1 as extent, r.adult_month &lt; #{as.month} as certain
                from recipient r
                <if test="as.ids == null">force index (k_of_age)</if>
                where r.category in ('ORPHAN', 'DE_FACTO_UNATTENDED_CHILD') and r.adult_month &lt;= #{as.month}
                  and r.status &lt;> 'EXITED'
                <if test="as.ids != null">and r.id in
                <foreach collection="as.ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              </when>
              <when test="check.name() == 'GRADE_AGAINST_CATEGORY'">
                select r.id as subject_id, r.division_code, r.id as recipient_id, r.household_id, null as cadre_id,
                       null as pairing_id, 1 as extent, true as certain
                from recipient r
                <if test="as.ids == null">force index (k_light)</if>
                where r.category = 'SEVERELY_DISABLED_HARDSHIP' and r.certificate_light = true
                  and r.status &lt;> 'EXITED'
                <if test="as.ids != null">and r.id in
                <foreach collection="as.ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              </when>
              <when test="check.name() == 'DEAD_BUT_PAIRED'">
                select r.id as subject_id, r.division_code, r.id as recipient_id, p.household_id, p.cadre_id,
                       p.id as pairing_id, 1 as extent, true as certain
                from recipient_history h
                  join recipient r on r.id = h.recipient_id
                  join paired_recipient c on c.recipient_id = r.id
                  join paired p on p.id = c.pairing_id
                where h.exit_reason = 'DECEASED' and h.to_day is null and h.from_day &lt;= #{as.day}
                  and p.from_day &lt;= #{as.day} and (p.to_day is null or p.to_day > #{as.day})
                <if test="as.ids != null">and h.recipient_id in
                <foreach collection="as.ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              </when>
              <when test="check.name() == 'CADRE_LEFT_BUT_PAIRED'">
                select p.id as subject_id, h.division_code, null as recipient_id, p.household_id, p.cadre_id,
                       p.id as pairing_id, 1 as extent, true as certain
                from cadre c
                  <choose>
                    <when test="as.ids == null">force index (k_left) straight_join cadre_history s</when>
                    <otherwise>join cadre_history s</otherwise>
                  </choose>
                  on s.cadre_id = c.id and s.to_day is null and s.from_day &lt;= #{as.day}
                  join paired p on p.cadre_id = c.id
                  join household h on h.id = p.household_id
                where c.active = false and p.from_day &lt;= #{as.day} and (p.to_day is null or p.to_day > #{as.day})
                <if test="as.ids != null">and p.id in
                <foreach collection="as.ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              </when>
              <when test="check.name() == 'ENROLLED_NOT_REGISTERED'">
                select b.id as subject_id, b.division_code, null as recipient_id, null as household_id,
                       null as cadre_id, null as pairing_id, 1 as extent, true as certain
                from benefit_holder b
                where exists (select 1 from benefit_enrolment e where e.holder_id = b.id and e.withdrawn = false
                    and e.first_month &lt;= date_format(#{as.day}, '%Y-%m')
                    and (e.last_month is null or e.last_month >= date_format(#{as.day}, '%Y-%m')))
                <if test="as.ids != null">and b.id in
                <foreach collection="as.ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              </when>
              <when test="check.name() == 'REGISTERED_NOT_ENROLLED'">
                select distinct r.id as subject_id, r.division_code, r.id as recipient_id, r.household_id,
                       null as cadre_id, null as pairing_id, 1 as extent, true as certain
                from benefit_coverage c
                  <choose>
                    <when test="as.ids == null">straight_join recipient r force index (k_category_place)</when>
                    <otherwise>join recipient r</otherwise>
                  </choose>
                  on r.category = c.category and r.division_code like concat(c.prefix, '%') and r.status &lt;> 'EXITED'
                  join recipient_history h on h.recipient_id = r.id and h.category = r.category
                    and h.status = 'ACTIVE' and h.from_day &lt;= c.month_end
                    and (h.to_day is null or h.to_day > c.month_end)
                where not exists (select 1 from benefit_enrolment e where e.recipient_id = r.id
                    and e.programme = c.programme and e.withdrawn = false and e.first_month &lt;= c.month
                    and (e.last_month is null or e.last_month >= c.month))
                <if test="as.ids != null">and r.id in
                <foreach collection="as.ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              </when>
              <when test="check.name() == 'REPORTED_DEAD' or check.name() == 'REPORTED_MOVED'
                  or check.name() == 'REPORTED_CERTIFICATE'">
                select r.id as subject_id, r.division_code, r.id as recipient_id, r.household_id, null as cadre_id,
                       null as pairing_id, t.ordinal as extent, true as certain
                from comparison_fact t join recipient r on r.id = t.subject_id
                where t.check_code = #{check} and t.latest = true and r.status &lt;> 'EXITED'
                <if test="check.name() == 'REPORTED_MOVED'">
                  and (t.place is null or r.division_code not like concat(t.place, '%'))</if>
                <if test="check.name() == 'REPORTED_CERTIFICATE'">
                  and r.category = 'SEVERELY_DISABLED_HARDSHIP'</if>
                <if test="as.ids != null">and t.subject_id in
                <foreach collection="as.ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              </when>
              <when test="check.name() == 'BENEFIT_NOT_LISTED'">
                select e.id as subject_id, r.division_code, r.id as recipient_id, r.household_id, null as cadre_id,
                       null as pairing_id, t.ordinal as extent, true as certain
                from comparison_fact t join benefit_enrolment e on e.id = t.subject_id
                  join recipient r on r.id = e.recipient_id
                where t.check_code = 'BENEFIT_NOT_LISTED' and t.latest = true and e.withdrawn = false
                  and e.first_month &lt;= t.month and (e.last_month is null or e.last_month >= t.month)
                <if test="as.ids != null">and t.subject_id in
                <foreach collection="as.ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              </when>
              <when test="check.name() == 'ROSTER_LEFT' or check.name() == 'ROSTER_ELSEWHERE'">
                select c.id as subject_id, c.division_code, null as recipient_id, null as household_id,
                       c.id as cadre_id, null as pairing_id, t.ordinal as extent, true as certain
                from comparison_fact t join cadre c on c.id = t.subject_id
                where t.check_code = #{check} and t.latest = true
                <choose>
                  <when test="check.name() == 'ROSTER_LEFT'">
                  and c.active = true and (t.unit_id is null or c.unit_id = t.unit_id)</when>
                  <otherwise>and (c.active = false or c.unit_id &lt;> t.unit_id)</otherwise>
                </choose>
                <if test="as.ids != null">and t.subject_id in
                <foreach collection="as.ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              </when>
              <otherwise>
                select cast(t.township as unsigned) as subject_id, t.township as division_code, null as recipient_id,
                       null as household_id, null as cadre_id, null as pairing_id, t.households as extent,
                       true as certain, t.phone_index
                from (select distinct n.phone_index, left(n.division_code, 9) as township, m.households
                      from (select phone_index, count(distinct household_id) as households from (""" + NUMBERS + """
                            ) c group by phone_index having count(distinct household_id) >= #{as.households}) m
                        join (""" + NUMBERS + """
                            ) n on n.phone_index = m.phone_index) t
              </otherwise>
            </choose>
            """;

    String SAME_SUBJECT = """
            f.check_code = #{check} and f.subject_id = q.subject_id
              <if test="check.name() == 'PHONE_OF_MANY'">and f.phone_index = q.phone_index</if>
            """;

    /** Where the number stands, of the one check that is about numbers. */
    String PHONE = "<choose><when test=\"check.name() == 'PHONE_OF_MANY'\">q.phone_index</when>"
            + "<otherwise>''</otherwise></choose>";

    /** What is found. */
    @Select("<script>select q.subject_id, " + PHONE + """
             as phone_index, q.division_code, q.recipient_id, q.household_id, q.cadre_id, q.pairing_id, q.extent, q.certain
            from (""" + RULE + """
            ) q
            </script>
            """)
    List<Hit> hits(StandingCheck check, AsOf as);

    /**
     * Subjects of which something is found that is not written down, or written down otherwise; in the order of their keys.
     */
    @Select("<script>select q.subject_id as id, " + PHONE + " as phone_index from (" + RULE
            + ") q left join standing_finding f on "
            + SAME_SUBJECT + """
              left join recipient_change made on made.id = f.change_id
            where (f.id is null or f.state in ('GONE', 'RESOLVED') or q.certain = false
                or (f.state = 'IN_HAND' and made.state in ('REJECTED', 'WITHDRAWN'))
                or q.extent &lt;> f.extent or q.division_code &lt;> f.division_code)
              and (q.subject_id > #{after.id}
              <if test="check.name() == 'PHONE_OF_MANY'">
                or (q.subject_id = #{after.id} and q.phone_index > #{after.phoneIndex})
              </if>)
            order by q.subject_id <if test="check.name() == 'PHONE_OF_MANY'">, q.phone_index</if>
            limit #{size}
            </script>
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<Subject> appeared(StandingCheck check, AsOf as, Subject after, int size);

    /** Subjects of findings that stand, of which nothing is found; in the order of their keys. */
    @Select("<script>select f.subject_id as id, f.phone_index from standing_finding f left join (" + RULE + ") q on "
            + SAME_SUBJECT + """
            where f.check_code = #{check} and f.state in ('OPEN', 'IN_HAND', 'DISMISSED') and q.subject_id is null
              and (f.subject_id > #{after.id}
                or (f.subject_id = #{after.id} and f.phone_index > #{after.phoneIndex}))
            order by f.subject_id, f.phone_index limit #{size}
            </script>
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<Subject> vanished(StandingCheck check, AsOf as, Subject after, int size);

    /** Numbers of people in so many households, in their order: one walk through the index, a page at a time. */
    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select phone_index from recipient where phone_index > #{after} and status <> 'EXITED'
            group by phone_index having count(distinct household_id) >= #{households}
            order by phone_index limit #{size}
            """)
    List<String> numbersOfMany(int households, String after, int size);

    /** The same of the numbers of guardians. */
    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select guardian_phone_index from recipient where guardian_phone_index > #{after} and status <> 'EXITED'
            group by guardian_phone_index having count(distinct household_id) >= #{households}
            order by guardian_phone_index limit #{size}
            """)
    List<String> guardianNumbersOfMany(int households, String after, int size);

    /** Findings about numbers that stand, in the order of their keys. */
    @Select("""
            select subject_id as id, phone_index from standing_finding
            where check_code = 'PHONE_OF_MANY' and state in ('OPEN', 'IN_HAND', 'DISMISSED')
              and (subject_id > #{after.id} or (subject_id = #{after.id} and phone_index > #{after.phoneIndex}))
            order by subject_id, phone_index limit #{size}
            """)
    List<Subject> numbersFound(Subject after, int size);

    /** Benefits of these people that a list said are not paid any more. */
    @Select("""
            <script>
            select e.id from benefit_enrolment e
              join comparison_fact t on t.check_code = 'BENEFIT_NOT_LISTED' and t.subject_id = e.id and t.latest = true
            where e.recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Long> unlistedOf(Collection<Long> recipientIds);

    /** The pairings of these cadres. */
    @Select("""
            <script>
            select id from paired where cadre_id in
            <foreach collection="cadreIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Long> pairingsOf(Collection<Long> cadreIds);
}
