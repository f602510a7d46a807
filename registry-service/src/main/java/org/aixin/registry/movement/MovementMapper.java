package org.aixin.registry.movement;

import java.time.LocalDate;
import java.util.List;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** SQL of the counts. No row of anybody leaves it; that the caller's grants hold the whole area was asked before. */
@Mapper
@AcrossScopes("numbers alone, of an area that the caller was found to see whole")
interface MovementMapper {

    String BEFORE_AND_AFTER = """
            select left(p.division_code, #{depth}) as place_before, left(h.division_code, #{depth}) as place_after,
                   p.status as status_before, h.status as status_after, p.category as category_before,
                   h.category as category_after, h.exit_reason as exit_reason,
                   coalesce(left(p.division_code, 9) &lt;> left(h.division_code, 9), false) as other_township,
                   coalesce(p.division_code &lt;> h.division_code, false) as other_place,
                   coalesce(p.household_id &lt;> h.household_id, false) as other_household,
                   coalesce(p.tags &lt;> h.tags, false) as other_tags,
                   s.code is not null as succeeded, count(*) as people
            """;

    String PLACE_SUCCEEDED = """
            left join division_succession s on s.code = p.division_code and s.from_day = h.from_day
                and s.successor_code = h.division_code
            """;

    String IN_THE_SAME_WAY = """
            group by place_before, place_after, status_before, status_after, category_before, category_after,
                exit_reason, other_township, other_place, other_household, other_tags, succeeded
            """;

    /** Whose care became different within the days, and is in the area from then on. */
    @Options(timeout = LongStatements.SECONDS)
    @Select("<script>" + BEFORE_AND_AFTER + """
            from recipient_history h
            left join recipient_history p on p.recipient_id = h.recipient_id and p.to_day = h.from_day
            """ + PLACE_SUCCEEDED + """
            where h.division_code like concat(#{area}, '%') and h.from_day between #{from} and #{to}
            """ + IN_THE_SAME_WAY + "</script>")
    List<Turn> turnsHere(String area, int depth, LocalDate from, LocalDate to);

    /** Who went from the area to another within the days. */
    @Options(timeout = LongStatements.SECONDS)
    @Select("<script>" + BEFORE_AND_AFTER + """
            from recipient_history p
            join recipient_history h on h.recipient_id = p.recipient_id and h.from_day = p.to_day
            """ + PLACE_SUCCEEDED + """
            where p.division_code like concat(#{area}, '%') and p.to_day between #{from} and #{to}
                and h.division_code not like concat(#{area}, '%')
            """ + IN_THE_SAME_WAY + "</script>")
    List<Turn> turnsAway(String area, int depth, LocalDate from, LocalDate to);

    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select left(h.division_code, #{depth}) as place, h.category as category, count(*) as people
            from recipient_history h
            where h.division_code like concat(#{area}, '%') and h.from_day <= #{day}
                and (h.to_day is null or h.to_day > #{day}) and h.status = 'ACTIVE'
            group by place, category
            """)
    List<Ledger.Standing> standing(String area, int depth, LocalDate day);

    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select left(h.division_code, #{depth}) as place,
                   count(distinct left(h.division_code, 9), h.household_id) as households
            from recipient_history h
            where h.division_code like concat(#{area}, '%') and h.from_day <= #{day}
                and (h.to_day is null or h.to_day > #{day}) and h.status = 'ACTIVE' and h.category <> 'RESETTLEMENT'
            group by place
            """)
    List<Ledger.Lodged> lodged(String area, int depth, LocalDate day);

    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select left(h.division_code, #{depth}) as place, h.category as category, d.kind as kind, count(*) as people,
                   count(distinct left(h.division_code, 9), h.household_id) as households
            from recipient_history h straight_join household d on d.id = h.household_id
            where h.division_code like concat(#{area}, '%') and h.from_day <= #{day}
                and (h.to_day is null or h.to_day > #{day}) and h.status = 'ACTIVE'
            group by place, category, kind
            """)
    List<Ledger.Living> living(String area, int depth, LocalDate day);

    /** What was corrected without a trace in the history of care; facts are those that leave one. */
    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select left(h.division_code, #{depth}) as place, h.category as category, count(*) as people
            from recipient_change c
            join recipient_history h on h.recipient_id = c.recipient_id and h.from_day <= c.from_day
                and (h.to_day is null or h.to_day > c.from_day)
            where c.state = 'EFFECTIVE' and c.from_day between #{from} and #{to} and c.type = 'MODIFY'
                and c.facts = '{}' and h.division_code like concat(#{area}, '%') and h.status <> 'EXITED'
            group by place, category
            """)
    List<Ledger.Corrected> corrected(String area, int depth, LocalDate from, LocalDate to);
}
