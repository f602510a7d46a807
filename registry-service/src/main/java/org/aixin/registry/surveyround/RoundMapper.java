package org.aixin.registry.surveyround;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the rounds and what was confirmed in them. */
@Mapper
interface RoundMapper {

    String ROUND = "select id, version, name, kind, division_code, from_day, to_day, state, opened_by, opened_at ";
    String CONFIRMATION = """
            select id, round_id, division_code, seq, as_of, counts, differences, note, confirmed_by, confirmed_at
            from survey_confirmation
            """;

    String CHOSEN = """
            from survey_round
            <where>
              <if test="state != null">state = #{state}</if>
              <if test="!reach.whole">
                and (
                <foreach collection="reach.inside" item="begin" separator=" or ">
                  division_code like concat(#{begin}, '%')</foreach>
                <foreach collection="reach.around" item="code" open=" or division_code in (" separator="," close=")">
                  #{code}</foreach>
                )
              </if>
            </where>
            """;

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            insert into survey_round
                (id, version, name, kind, division_code, from_day, to_day, state, opened_by, opened_at)
            values (#{id}, #{version}, #{name}, #{kind}, #{divisionCode}, #{fromDay}, #{toDay}, #{state}, #{openedBy},
                #{openedAt})
            """)
    int insert(SurveyRound round);

    @AcrossScopes("a round of an area around the caller's own is no row of it; RoundReach was asked which are known")
    @Select("<script>" + ROUND + CHOSEN + " order by id desc limit #{size} offset #{offset} </script>")
    List<SurveyRound> page(RoundReach reach, @Nullable RoundState state, int size, int offset);

    @AcrossScopes("a round of an area around the caller's own is no row of it; RoundReach was asked which are known")
    @Select("<script> select count(*) " + CHOSEN + "</script>")
    int count(RoundReach reach, @Nullable RoundState state);

    @AcrossScopes("a round of an area around the caller's own is no row of it; RoundReach is asked for what is found")
    @Select(ROUND + " from survey_round where id = #{id}")
    @Nullable
    SurveyRound find(long id);

    @AcrossScopes("a round of an area around the caller's own is no row of it; RoundReach is asked for what is found")
    @Select(ROUND + " from survey_round where id = #{id} for update")
    @Nullable
    SurveyRound lock(long id);

    @AcrossScopes("of a round that the caller was found to know")
    @Update("""
            update survey_round set version = #{version}, state = #{state}
            where id = #{id} and version = #{version} - 1
            """)
    int turn(SurveyRound round);

    @AcrossScopes("of a round that the caller was found to know")
    @Insert("""
            insert into survey_round_step (round_id, version, state, done_by, done_at)
            values (#{roundId}, #{version}, #{state}, #{doneBy}, #{doneAt})
            """)
    int insertStep(RoundStep step);

    @AcrossScopes("of rounds that the caller was found to know")
    @Select("""
            <script>
            select round_id, version, state, done_by, done_at from survey_round_step where round_id in
            <foreach collection="roundIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by round_id, version
            </script>
            """)
    List<RoundStep> steps(Collection<Long> roundIds);

    /** Everything that was confirmed in an area, the last of each township last. */
    @Select(CONFIRMATION + """
            where round_id = #{roundId} and division_code like concat(#{area}, '%') order by division_code, seq
            """)
    List<Confirmation> confirmations(long roundId, String area);

    /** How often the township has confirmed, also by what was committed since the transaction began. */
    @Select("""
            select coalesce(max(seq), 0) from survey_confirmation
            where round_id = #{roundId} and division_code = #{divisionCode} for update
            """)
    long lastSeq(long roundId, String divisionCode);

    @AcrossScopes("of a township that the caller was found to reach")
    @Insert("""
            insert into survey_confirmation
                (id, round_id, division_code, seq, as_of, counts, differences, note, confirmed_by, confirmed_at)
            values (#{id}, #{roundId}, #{divisionCode}, #{seq}, #{asOf}, #{counts}, #{differences}, #{note},
                #{confirmedBy}, #{confirmedAt})
            """)
    int confirm(Confirmation confirmation);
}
