package org.aixin.registry.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the changes. */
@Mapper
interface ChangeMapper {

    String COLUMNS = """
            id, version, recipient_id, type, state, division_code, cadre_id, from_day, facts, facts_before, personal,
            personal_before, note, base_version, result_version, proposed_by, proposed_at, decided_by, decided_at, reason
            """;

    /** Which change a key once made. */
    record FirstSent(long id, String requestHash) {}

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            insert into recipient_change
                (id, version, recipient_id, type, state, division_code, cadre_id, from_day, facts, facts_before, personal,
                 personal_before, note, base_version, result_version, proposed_by, proposed_at, decided_by, decided_at,
                 reason, open_key, idempotency_key, request_hash)
            values (#{c.id}, #{c.version}, #{c.recipientId}, #{c.type}, #{c.state}, #{c.divisionCode}, #{c.cadreId},
                 #{c.fromDay}, #{c.facts}, #{c.factsBefore}, #{c.personal}, #{c.personalBefore}, #{c.note},
                 #{c.baseVersion}, #{c.resultVersion}, #{c.proposedBy}, #{c.proposedAt}, #{c.decidedBy}, #{c.decidedAt},
                 #{c.reason}, #{openKey}, #{idempotencyKey}, #{requestHash})
            """)
    int insert(
            RecipientChange c, @Nullable String openKey, @Nullable String idempotencyKey, @Nullable String requestHash);

    @AcrossScopes("new rows have no scope yet")
    @Insert("""
        <script>
        insert into recipient_change
            (id, version, recipient_id, type, state, division_code, from_day, facts, result_version, proposed_by,
             proposed_at) values
        <foreach collection="changes" item="c" separator=",">
        (#{c.id}, #{c.version}, #{c.recipientId}, #{c.type}, #{c.state}, #{c.divisionCode}, #{c.fromDay}, #{c.facts},
         #{c.resultVersion}, #{c.proposedBy}, #{c.proposedAt})</foreach>
        </script>
        """)
    int insertEntries(List<RecipientChange> changes);

    @Select("select " + COLUMNS + " from recipient_change where id = #{id}")
    @Nullable
    RecipientChange find(long id);

    @Select("select " + COLUMNS + " from recipient_change where id = #{id} for update")
    @Nullable
    RecipientChange lock(long id);

    /** What was decided; the key that keeps a second proposal away is free again. */
    @Update("""
            update recipient_change set version = #{version}, recipient_id = #{recipientId}, state = #{state},
                facts_before = #{factsBefore}, personal_before = #{personalBefore}, result_version = #{resultVersion},
                decided_by = #{decidedBy}, decided_at = #{decidedAt}, reason = #{reason}, open_key = null
            where id = #{id} and version = #{version} - 1
            """)
    int decide(RecipientChange change);

    /** The newest first. */
    @Select("""
            <script>
            select id from recipient_change
            <where>
              <if test="f.state != null">and state = #{f.state}</if>
              <if test="f.type != null">and type = #{f.type}</if>
              <if test="f.proposedBy != null">and proposed_by = #{f.proposedBy}</if>
              <if test="f.recipientId != null">and recipient_id = #{f.recipientId}</if>
              <if test="f.divisionPrefix != null">and division_code like concat(#{f.divisionPrefix}, '%')</if>
              <if test="before != null">and id &lt; #{before}</if>
            </where>
            order by id desc limit #{size} offset #{offset}
            </script>
            """)
    List<Long> page(ChangeFilter f, @Nullable Long before, int size, int offset);

    @Select("""
            <script>
            select count(*) from (
              select id from recipient_change
              <where>
                <if test="f.state != null">and state = #{f.state}</if>
                <if test="f.type != null">and type = #{f.type}</if>
                <if test="f.proposedBy != null">and proposed_by = #{f.proposedBy}</if>
                <if test="f.recipientId != null">and recipient_id = #{f.recipientId}</if>
                <if test="f.divisionPrefix != null">and division_code like concat(#{f.divisionPrefix}, '%')</if>
              </where>
              limit #{atMost}) counted
            </script>
            """)
    int count(ChangeFilter f, int atMost);

    @Select("<script>select " + COLUMNS + """
            from recipient_change where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by id desc
            </script>
            """)
    List<RecipientChange> of(Collection<Long> ids);

    @AcrossScopes("of a person whom the caller was found to see")
    @Select("<script>select " + COLUMNS + """
            from recipient_change where recipient_id = #{recipientId}
            <if test="before != null">and id &lt; #{before}</if>
            order by id desc limit #{size} offset #{offset}
            </script>
            """)
    List<RecipientChange> ofPerson(long recipientId, @Nullable Long before, int size, int offset);

    @AcrossScopes("of a person whom the caller was found to see")
    @Select("""
            select count(*) from (
              select id from recipient_change where recipient_id = #{recipientId} limit #{atMost}) counted
            """)
    int countOfPerson(long recipientId, int atMost);

    @AcrossScopes("of a person whom the caller was found to see")
    @Select("select " + COLUMNS + """
            from recipient_change where recipient_id = #{recipientId} and result_version > #{version}
            order by result_version limit 20
            """)
    List<RecipientChange> sinceVersion(long recipientId, long version);

    @AcrossScopes("whether somebody proposes the same, whoever asks; of an entry nothing but the office is told")
    @Select("select division_code from recipient_change where open_key = #{openKey}")
    @Nullable
    String openIn(String openKey);

    @AcrossScopes("what the caller sent before under a key of their own")
    @Select("""
            select id, request_hash from recipient_change
            where proposed_by = #{proposedBy} and idempotency_key = #{key}
            """)
    @Nullable
    FirstSent sent(String proposedBy, String key);

    @AcrossScopes("a person takes along what is proposed of them")
    @Update("""
            update recipient_change set division_code = #{divisionCode}
            where recipient_id = #{recipientId} and state = 'PROPOSED'
            """)
    int followPerson(long recipientId, String divisionCode);

    @AcrossScopes("a place takes along what is proposed there")
    @Update(
            "update recipient_change set division_code = #{successor} where state = 'PROPOSED' and division_code = #{code}")
    int followPlace(String code, String successor);

    @AcrossScopes("a job, of what was proposed of findings")
    @Select("""
            <script>
            select id from recipient_change where state in ('REJECTED', 'WITHDRAWN') and id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    Set<Long> closedAmong(Collection<Long> ids);

    /** Whether the caller cares for the household on that day. */
    @Select("""
            select count(*) from paired
            where household_id = #{householdId} and from_day <= #{day} and (to_day is null or to_day > #{day})
            """)
    int ownPairings(LocalDate day, long householdId);
}
