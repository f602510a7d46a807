package org.aixin.stats.figure;

import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.tree.Tree;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of a node's current figures. */
@Mapper
@AcrossScopes("the caller's scope was checked for the node before its figures are read; copies serve everybody")
interface FigureMapper {

    /**
     * What flowed in a stretch of time.
     *
     * @param time the year, or the month as {@code yyyymm}, whichever was asked for
     */
    record FlowSum(
            String node,
            int time,
            RecipientCategory category,
            long contacts,
            long contactPersons,
            long visits,
            long visitPersons,
            long policies,
            long policyPersons,
            long difficultiesResolved,
            long difficultiesReported,
            long goodDeeds,
            long aidCashFen,
            long aidGoodsFen,
            long fourMustAttended,
            long hazardsFound,
            long hazardsRemoved) {

        Metrics metrics() {
            return new Metrics(
                    contacts,
                    contactPersons,
                    visits,
                    visitPersons,
                    policies,
                    policyPersons,
                    difficultiesResolved,
                    difficultiesReported,
                    goodDeeds,
                    aidCashFen,
                    aidGoodsFen,
                    fourMustAttended,
                    hazardsFound,
                    hazardsRemoved);
        }
    }

    /** The target sums of a year. */
    record TargetSum(
            String node,
            int year,
            RecipientCategory category,
            long pairings,
            long contactTarget,
            long visitTarget,
            long contactsAttained,
            long visitsAttained,
            long contactsCapped,
            long visitsCapped) {

        TargetSums sums() {
            return new TargetSums(
                    pairings,
                    contactTarget,
                    visitTarget,
                    contactsAttained,
                    visitsAttained,
                    contactsCapped,
                    visitsCapped);
        }
    }

    record Named(String node, String name, String kind) {}

    @Select("""
            <script>
            select node, month div 100 as time, category,
                   sum(contacts) as contacts, sum(contact_persons) as contact_persons,
                   sum(visits) as visits, sum(visit_persons) as visit_persons,
                   sum(policies) as policies, sum(policy_persons) as policy_persons,
                   sum(difficulties_resolved) as difficulties_resolved,
                   sum(difficulties_reported) as difficulties_reported, sum(good_deeds) as good_deeds,
                   sum(aid_cash_fen) as aid_cash_fen, sum(aid_goods_fen) as aid_goods_fen,
                   sum(four_must_attended) as four_must_attended, sum(hazards_found) as hazards_found,
                   sum(hazards_removed) as hazards_removed
            from
            <choose>
                <when test='tree.name() == "DIVISION"'>flow_division</when>
                <when test='tree.name() == "MANAGED_BY"'>flow_managed_by</when>
                <otherwise>flow_group</otherwise>
            </choose>
            where gen = #{gen} and month between #{firstMonth} and #{lastMonth} and node in
            <foreach collection="nodes" item="n" open="(" separator="," close=")">#{n}</foreach>
            group by node, month div 100, category
            </script>
            """)
    List<FlowSum> flows(int gen, Tree tree, List<String> nodes, int firstMonth, int lastMonth);

    /** The flows of one node month by month; a month in which nothing happened is missing. */
    @Select("""
            <script>
            select node, month as time, category, contacts, contact_persons, visits, visit_persons, policies,
                   policy_persons, difficulties_resolved, difficulties_reported, good_deeds, aid_cash_fen,
                   aid_goods_fen, four_must_attended, hazards_found, hazards_removed
            from
            <choose>
                <when test='tree.name() == "DIVISION"'>flow_division</when>
                <when test='tree.name() == "MANAGED_BY"'>flow_managed_by</when>
                <otherwise>flow_group</otherwise>
            </choose>
            where gen = #{gen} and node = #{node}
            </script>
            """)
    List<FlowSum> months(int gen, Tree tree, String node);

    @Select("""
            <script>
            select node, year, category, pairings, contact_target, visit_target, contacts_attained, visits_attained,
                   contacts_capped, visits_capped
            from
            <choose>
                <when test='tree.name() == "DIVISION"'>target_division</when>
                <when test='tree.name() == "MANAGED_BY"'>target_managed_by</when>
                <otherwise>target_group</otherwise>
            </choose>
            where gen = #{gen} and node in
            <foreach collection="nodes" item="n" open="(" separator="," close=")">#{n}</foreach>
            </script>
            """)
    List<TargetSum> targets(int gen, Tree tree, List<String> nodes);

    @Select("""
            <script>
            select code as node, name, level as kind from division_span where code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            order by code, from_day
            </script>
            """)
    List<Named> divisions(List<String> codes);

    @Select("""
            <script>
            select unit_id as node, name, type as kind from unit_span where unit_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by unit_id, from_day
            </script>
            """)
    List<Named> units(List<Long> ids);
}
