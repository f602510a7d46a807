package org.aixin.stats.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.tree.Tree;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of figures as of another day than the counters stand for. */
@Mapper
@AcrossScopes("the caller's scope was checked for the node before its figures are read")
interface PastMapper {

    /** Records that are alike in what multiplies, summed up in what adds. */
    record RecordSum(
            long records,
            CareKind kind,
            RecipientCategory category,
            int orphans,
            int unattendedChildren,
            int severelyDisabled,
            int destitute,
            int resettlement,
            int policies,
            long difficultiesResolved,
            long difficultiesReported,
            long goodDeeds,
            long aidCashFen,
            long aidGoodsFen,
            long fourMust,
            long hazardsFound,
            long hazardsRemoved) {

        /** As they were booked: events under the reporting category, person-times under each person's own. */
        Map<RecipientCategory, Metrics> metrics() {
            var metrics = new EnumMap<RecipientCategory, Metrics>(RecipientCategory.class);
            metrics.put(category, events());
            personTimes(metrics, RecipientCategory.ORPHAN, orphans);
            personTimes(metrics, RecipientCategory.DE_FACTO_UNATTENDED_CHILD, unattendedChildren);
            personTimes(metrics, RecipientCategory.SEVERELY_DISABLED_HARDSHIP, severelyDisabled);
            personTimes(metrics, RecipientCategory.DESTITUTE, destitute);
            personTimes(metrics, RecipientCategory.RESETTLEMENT, resettlement);
            return metrics;
        }

        private Metrics events() {
            var contact = kind == CareKind.CONTACT;
            return new Metrics(
                    contact ? records : 0,
                    0,
                    contact ? 0 : records,
                    0,
                    records * policies,
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

        private void personTimes(Map<RecipientCategory, Metrics> metrics, RecipientCategory of, int people) {
            if (people == 0) {
                return;
            }
            var times = records * people;
            var reached = kind == CareKind.CONTACT ? Metrics.contacts(0, times) : Metrics.visits(0, times);
            metrics.merge(of, reached.plus(Metrics.policies(0, times * policies)), Metrics::plus);
        }
    }

    /**
     * Records booked under one of the nodes.
     *
     * @param leaves where they may have happened or who may have made them; empty for anywhere
     */
    @Select("""
            <script>
            select count(*) as records, kind, category, orphans, unattended_children, severely_disabled, destitute,
                   resettlement, policies, sum(difficulties_resolved) as difficulties_resolved,
                   sum(difficulties_reported) as difficulties_reported, sum(good_deeds) as good_deeds,
                   sum(aid_cash_fen) as aid_cash_fen, sum(aid_goods_fen) as aid_goods_fen,
                   sum(four_must) as four_must, sum(hazards_found) as hazards_found,
                   sum(hazards_removed) as hazards_removed
            from counted_record
            where gen = #{gen} and counted and occurred_on between #{first} and #{last}
            <if test="!leaves.isEmpty()">
                and
                <choose><when test='tree.name() == "DIVISION"'>division_code</when><otherwise>unit_id</otherwise></choose>
                in
                <foreach collection="leaves" item="leaf" open="(" separator="," close=")">#{leaf}</foreach>
            </if>
            and
            <foreach collection="codes" item="node" open="(" separator=" or " close=")">
                find_in_set(#{node},
                <choose>
                    <when test='tree.name() == "DIVISION"'>division_path</when>
                    <when test='tree.name() == "MANAGED_BY"'>managed_by_path</when>
                    <otherwise>group_path</otherwise>
                </choose>
                ) > 0
            </foreach>
            group by kind, category, orphans, unattended_children, severely_disabled, destitute, resettlement, policies
            </script>
            """)
    List<RecordSum> records(
            int gen, Tree tree, List<String> codes, Collection<?> leaves, LocalDate first, LocalDate last);
}
