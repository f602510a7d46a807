package org.aixin.registry.duplicate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of two who might be one. What is listed is narrowed to the caller: each of the two is seen where it is in care. */
@Mapper
interface LookAlikeMapper {

    /** One of the two, and where it is in care; a row of {@code look_alike_side}. */
    record Side(long lookAlikeId, long recipientId, String divisionCode) {}

    /** What happened; a row of {@code look_alike_step}. */
    record Step(
            long id,
            long lookAlikeId,
            LookAlikeAction action,
            Instant at,
            @Nullable String actor,
            @Nullable Sealed note) {

        static final String NOTE = "look_alike_step.note";
    }

    /** Those of whom the caller sees at least one, the last found first. */
    @Select("""
            <script>
            select look_alike_id from look_alike_side force index (k_place) where state = #{state}
            <if test="prefix != null">and division_code like concat(#{prefix}, '%')</if>
            group by look_alike_id order by look_alike_id desc limit #{limit} offset #{offset}
            </script>
            """)
    List<Long> ids(LookAlikeState state, @Nullable String prefix, int limit, int offset);

    @Select("""
            <script>
            select count(distinct look_alike_id) from look_alike_side force index (k_place) where state = #{state}
            <if test="prefix != null">and division_code like concat(#{prefix}, '%')</if>
            </script>
            """)
    int count(LookAlikeState state, @Nullable String prefix);

    /** Those of the two whom the caller may see. */
    @Select("""
            <script>
            select look_alike_id, recipient_id, division_code from look_alike_side where look_alike_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by look_alike_id, recipient_id
            </script>
            """)
    List<Side> seen(Collection<Long> ids);

    @AcrossScopes("of two of whom the caller sees one; of the other nothing but the county is told")
    @Select("""
            <script>
            select look_alike_id, recipient_id, division_code from look_alike_side where look_alike_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by look_alike_id, recipient_id
            </script>
            """)
    List<Side> sides(Collection<Long> ids);

    @AcrossScopes("of two of whom the caller was found to see one; holds no person but ids")
    @Select("""
            <script>
            select id, version, one_id, other_id, state, reasons, found_at, merger_id from look_alike where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by id desc
            </script>
            """)
    List<LookAlike> of(Collection<Long> ids);

    @AcrossScopes("of two whom the caller was found to see both")
    @Select("""
            select id, version, one_id, other_id, state, reasons, found_at, merger_id from look_alike
            where id = #{id} for update
            """)
    @Nullable
    LookAlike lock(long id);

    @AcrossScopes("a job looks at everybody, and answers nobody with it")
    @Select("""
            <script>
            select id, version, one_id, other_id, state, reasons, found_at, merger_id from look_alike where one_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            union
            select id, version, one_id, other_id, state, reasons, found_at, merger_id from look_alike where other_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<LookAlike> around(Collection<Long> recipientIds);

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            insert into look_alike (id, version, one_id, other_id, state, reasons, found_at, merger_id)
            values (#{id}, #{version}, #{oneId}, #{otherId}, #{state}, #{reasons}, #{foundAt}, #{mergerId})
            """)
    int insert(LookAlike found);

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            <script>
            insert into look_alike_side (look_alike_id, recipient_id, division_code, state) values
            <foreach collection="sides" item="s" separator=",">
            (#{s.lookAlikeId}, #{s.recipientId}, #{s.divisionCode}, #{state})</foreach>
            </script>
            """)
    int insertSides(List<Side> sides, LookAlikeState state);

    @AcrossScopes("of two whom the caller was found to see both, or by the job that finds them")
    @Update("""
            update look_alike set version = #{version}, state = #{state}, reasons = #{reasons}, found_at = #{foundAt},
                merger_id = #{mergerId}
            where id = #{id} and version = #{version} - 1
            """)
    int update(LookAlike next);

    @AcrossScopes("of two whom the caller was found to see both, or by the job that finds them")
    @Update("update look_alike_side set state = #{state} where look_alike_id = #{id}")
    int updateSides(long id, LookAlikeState state);

    @AcrossScopes("a person takes along what is found of them")
    @Update("""
            update look_alike_side set division_code = #{divisionCode}
            where recipient_id = #{recipientId} and division_code != #{divisionCode}
            """)
    int followPerson(long recipientId, String divisionCode);

    @AcrossScopes("of two whom the caller was found to see both, or by the job that finds them")
    @Insert("""
            insert into look_alike_step (id, look_alike_id, action, at, actor, note)
            values (#{id}, #{lookAlikeId}, #{action}, #{at}, #{actor}, #{note})
            """)
    int insertStep(Step step);

    @AcrossScopes("of two whom the caller was found to see both")
    @Select("""
            select id, look_alike_id, action, at, actor, note from look_alike_step
            where look_alike_id = #{id} order by id desc limit #{size}
            """)
    List<Step> steps(long id, int size);
}
