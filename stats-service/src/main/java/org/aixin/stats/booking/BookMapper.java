package org.aixin.stats.booking;

import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.stats.tree.Tree;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

/** SQL that moves counters and target sums by differences. */
@Mapper
@AcrossScopes("written by consumers; sums of records, nobody's data")
interface BookMapper {

    @Insert("""
            <script>
            insert into
            <choose>
                <when test='tree.name() == "DIVISION"'>flow_division</when>
                <when test='tree.name() == "MANAGED_BY"'>flow_managed_by</when>
                <otherwise>flow_group</otherwise>
            </choose>
                (gen, node, month, category, contacts, contact_persons, visits, visit_persons, policies,
                policy_persons, difficulties_resolved, difficulties_reported, good_deeds, aid_cash_fen,
                aid_goods_fen, four_must_attended, hazards_found, hazards_removed, ver)
            select #{gen}, moved.*, 1
            from json_table(#{rows, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                moved_node varchar(20) path '$.node', moved_month int path '$.month',
                moved_category varchar(32) path '$.category', moved_contacts bigint path '$.moved.contacts',
                moved_contact_persons bigint path '$.moved.contactPersons',
                moved_visits bigint path '$.moved.visits', moved_visit_persons bigint path '$.moved.visitPersons',
                moved_policies bigint path '$.moved.policies',
                moved_policy_persons bigint path '$.moved.policyPersons',
                moved_difficulties_resolved bigint path '$.moved.difficultiesResolved',
                moved_difficulties_reported bigint path '$.moved.difficultiesReported',
                moved_good_deeds bigint path '$.moved.goodDeeds',
                moved_aid_cash_fen bigint path '$.moved.aidCashFen',
                moved_aid_goods_fen bigint path '$.moved.aidGoodsFen',
                moved_four_must_attended bigint path '$.moved.fourMustAttended',
                moved_hazards_found bigint path '$.moved.hazardsFound',
                moved_hazards_removed bigint path '$.moved.hazardsRemoved')) moved
            on duplicate key update
                contacts = contacts + values(contacts), contact_persons = contact_persons + values(contact_persons),
                visits = visits + values(visits), visit_persons = visit_persons + values(visit_persons),
                policies = policies + values(policies), policy_persons = policy_persons + values(policy_persons),
                difficulties_resolved = difficulties_resolved + values(difficulties_resolved),
                difficulties_reported = difficulties_reported + values(difficulties_reported),
                good_deeds = good_deeds + values(good_deeds), aid_cash_fen = aid_cash_fen + values(aid_cash_fen),
                aid_goods_fen = aid_goods_fen + values(aid_goods_fen),
                four_must_attended = four_must_attended + values(four_must_attended),
                hazards_found = hazards_found + values(hazards_found),
                hazards_removed = hazards_removed + values(hazards_removed), ver = ver + 1
            </script>
            """)
    int moveFlows(int gen, Tree tree, List<FlowRow> rows);

    @Insert("""
            <script>
            insert into
            <choose>
                <when test='tree.name() == "DIVISION"'>target_division</when>
                <when test='tree.name() == "MANAGED_BY"'>target_managed_by</when>
                <otherwise>target_group</otherwise>
            </choose>
                (gen, node, year, category, pairings, contact_target, visit_target, contacts_attained,
                visits_attained, contacts_capped, visits_capped)
            select #{gen}, moved.*
            from json_table(#{rows, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                moved_node varchar(20) path '$.node', moved_year int path '$.year',
                moved_category varchar(32) path '$.category', moved_pairings bigint path '$.moved.pairings',
                moved_contact_target bigint path '$.moved.contactTarget',
                moved_visit_target bigint path '$.moved.visitTarget',
                moved_contacts_attained bigint path '$.moved.contactsAttained',
                moved_visits_attained bigint path '$.moved.visitsAttained',
                moved_contacts_capped bigint path '$.moved.contactsCapped',
                moved_visits_capped bigint path '$.moved.visitsCapped')) moved
            on duplicate key update
                pairings = pairings + values(pairings), contact_target = contact_target + values(contact_target),
                visit_target = visit_target + values(visit_target),
                contacts_attained = contacts_attained + values(contacts_attained),
                visits_attained = visits_attained + values(visits_attained),
                contacts_capped = contacts_capped + values(contacts_capped),
                visits_capped = visits_capped + values(visits_capped)
            </script>
            """)
    int moveTargets(int gen, Tree tree, List<TargetRow> rows);
}
