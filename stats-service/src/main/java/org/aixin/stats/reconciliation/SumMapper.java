package org.aixin.stats.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.tree.Path;
import org.aixin.stats.tree.Tree;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL that sums up what was booked, in another way than the books do, and reads what the books say. */
@Mapper
@AcrossScopes("compares sums with sums; nobody is shown a row")
interface SumMapper {

    /** The records of one path and reporting category in a month: events, and people by their own category. */
    record BookedSum(
            Path path,
            RecipientCategory category,
            long contacts,
            long visits,
            long policies,
            long difficultiesResolved,
            long difficultiesReported,
            long goodDeeds,
            long aidCashFen,
            long aidGoodsFen,
            long fourMust,
            long hazardsFound,
            long hazardsRemoved,
            long contactOrphans,
            long contactUnattended,
            long contactDisabled,
            long contactDestitute,
            long contactResettled,
            long visitOrphans,
            long visitUnattended,
            long visitDisabled,
            long visitDestitute,
            long visitResettled,
            long policyOrphans,
            long policyUnattended,
            long policyDisabled,
            long policyDestitute,
            long policyResettled) {

        Metrics events() {
            return new Metrics(
                    contacts,
                    0,
                    visits,
                    0,
                    policies,
                    0,
                    difficultiesResolved,
                    difficultiesReported,
                    goodDeeds,
                    aidCashFen,
                    aidGoodsFen,
                    fourMust,
                    hazardsFound,
                    hazardsRemoved);
        }

        Metrics personTimes(RecipientCategory of) {
            return switch (of) {
                case ORPHAN -> personTimes(contactOrphans, visitOrphans, policyOrphans);
                case DE_FACTO_UNATTENDED_CHILD -> personTimes(contactUnattended, visitUnattended, policyUnattended);
                case SEVERELY_DISABLED_HARDSHIP -> personTimes(contactDisabled, visitDisabled, policyDisabled);
                case DESTITUTE -> personTimes(contactDestitute, visitDestitute, policyDestitute);
                case RESETTLEMENT -> personTimes(contactResettled, visitResettled, policyResettled);
            };
        }

        private static Metrics personTimes(long contacts, long visits, long policies) {
            return Metrics.contacts(0, contacts).plus(Metrics.visits(0, visits)).plus(Metrics.policies(0, policies));
        }
    }

    /** One cell of the flow counters as it stands. */
    record FlowNow(
            String node,
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

    /** The pairings of one path and category in a year. */
    record OwedSum(
            Path path,
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

    /** One cell of the target sums as it stands. */
    record TargetNow(
            String node,
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

    /** What a pairing did in a year. */
    record DoneInYear(long pairingId, int year, long contacts, long visits) {}

    String PATH = """
            <choose>
                <when test='tree.name() == "DIVISION"'>division_path</when>
                <when test='tree.name() == "MANAGED_BY"'>managed_by_path</when>
                <otherwise>group_path</otherwise>
            </choose>
            """;

    @Select("<script> select " + PATH + """
             as path, category, sum(kind = 'CONTACT') as contacts, sum(kind = 'VISIT') as visits,
                   sum(policies) as policies, sum(difficulties_resolved) as difficulties_resolved,
                   sum(difficulties_reported) as difficulties_reported, sum(good_deeds) as good_deeds,
                   sum(aid_cash_fen) as aid_cash_fen, sum(aid_goods_fen) as aid_goods_fen,
                   sum(four_must) as four_must, sum(hazards_found) as hazards_found,
                   sum(hazards_removed) as hazards_removed,
                   sum(case when kind = 'CONTACT' then orphans else 0 end) as contact_orphans,
                   sum(case when kind = 'CONTACT' then unattended_children else 0 end) as contact_unattended,
                   sum(case when kind = 'CONTACT' then severely_disabled else 0 end) as contact_disabled,
                   sum(case when kind = 'CONTACT' then destitute else 0 end) as contact_destitute,
                   sum(case when kind = 'CONTACT' then resettlement else 0 end) as contact_resettled,
                   sum(case when kind = 'VISIT' then orphans else 0 end) as visit_orphans,
                   sum(case when kind = 'VISIT' then unattended_children else 0 end) as visit_unattended,
                   sum(case when kind = 'VISIT' then severely_disabled else 0 end) as visit_disabled,
                   sum(case when kind = 'VISIT' then destitute else 0 end) as visit_destitute,
                   sum(case when kind = 'VISIT' then resettlement else 0 end) as visit_resettled,
                   sum(policies * orphans) as policy_orphans,
                   sum(policies * unattended_children) as policy_unattended,
                   sum(policies * severely_disabled) as policy_disabled,
                   sum(policies * destitute) as policy_destitute,
                   sum(policies * resettlement) as policy_resettled
            from counted_record
            where gen = #{gen} and counted and occurred_on between #{first} and #{last}
            group by
            """ + PATH + """
            , category
            </script>
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<BookedSum> booked(int gen, Tree tree, LocalDate first, LocalDate last);

    @Select("""
            <script>
            select node, category, contacts, contact_persons, visits, visit_persons, policies, policy_persons,
                   difficulties_resolved, difficulties_reported, good_deeds, aid_cash_fen, aid_goods_fen,
                   four_must_attended, hazards_found, hazards_removed
            from
            <choose>
                <when test='tree.name() == "DIVISION"'>flow_division</when>
                <when test='tree.name() == "MANAGED_BY"'>flow_managed_by</when>
                <otherwise>flow_group</otherwise>
            </choose>
            where gen = #{gen} and month = #{month}
            </script>
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<FlowNow> flows(int gen, Tree tree, int month);

    /** Every month, {@code yyyymm}, of which anything is booked or told. */
    @Select("""
            select distinct month from flow_division where gen = #{gen}
            union select distinct month from flow_managed_by where gen = #{gen}
            union select distinct month from flow_group where gen = #{gen}
            union
            select distinct year(occurred_on) * 100 + month(occurred_on) from counted_record where gen = #{gen}
            order by 1
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<Integer> months(int gen);

    @Select("<script> select " + PATH + """
             as path, category, count(*) as pairings, sum(contact_target) as contact_target,
                   sum(visit_target) as visit_target, sum(contacts >= contact_target) as contacts_attained,
                   sum(visits >= visit_target) as visits_attained,
                   sum(least(contacts, contact_target)) as contacts_capped,
                   sum(least(visits, visit_target)) as visits_capped
            from pairing_year where gen = #{gen} and year = #{year} and counted
            group by
            """ + PATH + """
            , category
            </script>
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<OwedSum> owed(int gen, Tree tree, int year);

    @Select("""
            <script>
            select node, category, pairings, contact_target, visit_target, contacts_attained, visits_attained,
                   contacts_capped, visits_capped
            from
            <choose>
                <when test='tree.name() == "DIVISION"'>target_division</when>
                <when test='tree.name() == "MANAGED_BY"'>target_managed_by</when>
                <otherwise>target_group</otherwise>
            </choose>
            where gen = #{gen} and year = #{year}
            </script>
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<TargetNow> targets(int gen, Tree tree, int year);

    @Select("""
            select pairing_id from pairing_year where gen = #{gen} and pairing_id > #{after}
            group by pairing_id order by pairing_id limit 500
            """)
    List<Long> pairingsAfter(int gen, long after);

    @Select("""
            select pairing_id, year(occurred_on) as year, sum(kind = 'CONTACT') as contacts, sum(kind = 'VISIT') as visits
            from counted_record
            where gen = #{gen} and counted and category != 'RESETTLEMENT'
              and pairing_id > #{after} and pairing_id <= #{upTo}
            group by pairing_id, year(occurred_on)
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<DoneInYear> counted(int gen, long after, long upTo);

    @Select("""
            select pairing_id, year, contacts, visits from pairing_year
            where gen = #{gen} and pairing_id > #{after} and pairing_id <= #{upTo}
              and (contacts != 0 or visits != 0)
            """)
    List<DoneInYear> done(int gen, long after, long upTo);

    /** Records of one generation as another has them. */
    record RecordsApart(long compared, long missing, long behind, long changed, long ahead) {}

    @Select("""
            select count(*) as compared, coalesce(sum(b.id is null), 0) as missing,
                   coalesce(sum(b.version < a.version), 0) as behind,
                   coalesce(sum(b.version = a.version and (
                       a.counted != b.counted or a.kind != b.kind or a.occurred_on != b.occurred_on
                       or a.pairing_id != b.pairing_id or a.category != b.category or a.orphans != b.orphans
                       or a.unattended_children != b.unattended_children or a.severely_disabled != b.severely_disabled
                       or a.destitute != b.destitute or a.resettlement != b.resettlement or a.policies != b.policies
                       or a.difficulties_resolved != b.difficulties_resolved
                       or a.difficulties_reported != b.difficulties_reported or a.good_deeds != b.good_deeds
                       or a.aid_cash_fen != b.aid_cash_fen or a.aid_goods_fen != b.aid_goods_fen
                       or a.four_must != b.four_must or a.hazards_found != b.hazards_found
                       or a.hazards_removed != b.hazards_removed or a.division_path != b.division_path
                       or a.managed_by_path != b.managed_by_path or a.group_path != b.group_path)), 0) as changed,
                   coalesce(sum(b.version > a.version), 0) as ahead
            from counted_record a left join counted_record b on b.gen = #{other} and b.id = a.id and b.version > 0
            where a.gen = #{gen} and a.version > 0 and a.id > #{after} and a.id <= #{upTo}
            """)
    @Options(timeout = LongStatements.SECONDS)
    RecordsApart apart(int gen, int other, long after, long upTo);

    @Select("""
            select max(id) from (
                select id from counted_record where gen = #{gen} and id > #{after} order by id limit 20000) next
            """)
    @Nullable
    Long windowEnd(int gen, long after);

    /** How many records a generation holds, and the sum of their versions. */
    record Volume(long records, long versions) {}

    @Select("""
            select count(*) as records, coalesce(sum(version), 0) as versions
            from counted_record where gen = #{gen} and version > 0
            """)
    @Options(timeout = LongStatements.SECONDS)
    Volume volume(int gen);
}
