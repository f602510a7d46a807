package org.aixin.stats.figure;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the stock figures, over the dated spans for many nodes, with the subtrees as on that day. People and cadres are
 * counted apart: several distinct counts over one wide join took three times as long as both.
 */
@Mapper
@AcrossScopes("the caller's scope was checked for the node before its figures are read; copies serve everybody")
interface StockMapper {

    /**
     * @param node null in the row over all nodes, which means nothing
     * @param category null in a node's row over all
     * @param totalHouseholds without those of people outside the totals
     */
    record People(
            @Nullable String node,
            @Nullable RecipientCategory category,
            long recipients,
            long households,
            long totalHouseholds) {}

    /**
     * The cadres who are paired with people of a category.
     *
     * @param node null in the row over all nodes, which means nothing
     * @param category null in a node's row over all
     * @param totalCadres without those who only have people outside the totals
     */
    record Cadres(@Nullable String node, @Nullable RecipientCategory category, long cadres, long totalCadres) {}

    String PEOPLE = """
            select b.node, r.category, count(distinct r.recipient_id) as recipients,
                   count(distinct r.household_id) as households,
                   count(distinct case when r.category &lt;> 'RESETTLEMENT' then r.household_id end) as total_households
            """;

    String CADRES = """
            select b.node, r.category, count(distinct p.cadre_id) as cadres,
                   count(distinct case when r.category &lt;> 'RESETTLEMENT' then p.cadre_id end) as total_cadres
            """;

    String BY_NODE = """
            group by b.node, r.category with rollup
            </script>
            """;

    String DIVISIONS = """
            <script>
            with recursive below as (
                select code as node, code from division_span where code in
                <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
                union
                select b.node, s.code from division_span s join below b on s.parent_code = b.code
                where s.from_day &lt;= #{day} and (s.to_day is null or s.to_day > #{day}))
            """;

    String MANAGED_UNITS = """
            <script>
            with recursive below as (
                select unit_id as node, unit_id from unit_span where unit_id in
                <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                union
                select b.node, s.unit_id from unit_span s join below b on s.managed_by = b.unit_id
                where s.from_day &lt;= #{day} and (s.to_day is null or s.to_day > #{day}))
            """;

    String GROUPS = """
            <script>
            with recursive below as (
                select unit_id as node, unit_id from unit_span where unit_id in
                <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                union
                select b.node, s.unit_id from unit_span s join below b on s.group_leader = b.unit_id
                where s.from_day &lt;= #{day} and (s.to_day is null or s.to_day > #{day}))
            """;

    String LIVING_THERE = """
            from below b
            join recipient_span r on r.division_code = b.code and r.status = 'ACTIVE'
                and r.from_day &lt;= #{day} and (r.to_day is null or r.to_day > #{day})
            """;

    String PAIRED_WITH_THEM = """
            join paired_recipient pr on pr.recipient_id = r.recipient_id
            join paired p on p.id = pr.pairing_id
                and p.from_day &lt;= #{day} and (p.to_day is null or p.to_day > #{day})
            """;

    /** The people of a unit are those whom its cadres are paired with. */
    String PAIRED_WITH_THE_CADRES = """
            from below b
            join cadre_span c on c.unit_id = b.unit_id
                and c.from_day &lt;= #{day} and (c.to_day is null or c.to_day > #{day})
            join paired p on p.cadre_id = c.cadre_id
                and p.from_day &lt;= #{day} and (p.to_day is null or p.to_day > #{day})
            join paired_recipient pr on pr.pairing_id = p.id
            join recipient_span r on r.recipient_id = pr.recipient_id and r.status = 'ACTIVE'
                and r.from_day &lt;= #{day} and (r.to_day is null or r.to_day > #{day})
            """;

    @Options(timeout = LongStatements.SECONDS)
    @Select(DIVISIONS + PEOPLE + LIVING_THERE + BY_NODE)
    List<People> peopleOfDivisions(List<String> codes, LocalDate day);

    @Options(timeout = LongStatements.SECONDS)
    @Select(DIVISIONS + CADRES + LIVING_THERE + PAIRED_WITH_THEM + BY_NODE)
    List<Cadres> cadresOfDivisions(List<String> codes, LocalDate day);

    @Options(timeout = LongStatements.SECONDS)
    @Select(MANAGED_UNITS + PEOPLE + PAIRED_WITH_THE_CADRES + BY_NODE)
    List<People> peopleOfManagedUnits(List<Long> unitIds, LocalDate day);

    @Options(timeout = LongStatements.SECONDS)
    @Select(MANAGED_UNITS + CADRES + PAIRED_WITH_THE_CADRES + BY_NODE)
    List<Cadres> cadresOfManagedUnits(List<Long> unitIds, LocalDate day);

    @Options(timeout = LongStatements.SECONDS)
    @Select(GROUPS + PEOPLE + PAIRED_WITH_THE_CADRES + BY_NODE)
    List<People> peopleOfGroups(List<Long> unitIds, LocalDate day);

    @Options(timeout = LongStatements.SECONDS)
    @Select(GROUPS + CADRES + PAIRED_WITH_THE_CADRES + BY_NODE)
    List<Cadres> cadresOfGroups(List<Long> unitIds, LocalDate day);
}
