package org.aixin.stats.targets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL that finds pairings and their place on a day of reckoning in the projected spans. */
@Mapper
@AcrossScopes("feeds sums; no row of it is shown to anybody")
interface PlacedPairingMapper {

    /** The pairings of a year as seen on {@code last}: what ends later is still open. */
    String PLACED = """
            select p.id as pairing_id, p.from_day, p.to_day, p.on_day,
                   elt(min(nullif(field(r.category, 'ORPHAN', 'DE_FACTO_UNATTENDED_CHILD', 'SEVERELY_DISABLED_HARDSHIP',
                                        'DESTITUTE', 'RESETTLEMENT'), 0)),
                       'ORPHAN', 'DE_FACTO_UNATTENDED_CHILD', 'SEVERELY_DISABLED_HARDSHIP', 'DESTITUTE',
                       'RESETTLEMENT') as category,
                   min(r.division_code) as division_code, min(c.unit_id) as unit_id
            from (select id, cadre_id, from_day,
                         case when to_day &lt;= #{last} then to_day end as to_day,
                         case when to_day &lt;= #{last} then date_sub(to_day, interval 1 day) else #{last} end as on_day
                  from paired
                  where from_day &lt;= #{last} and (to_day is null or (to_day &gt; #{first} and to_day &gt; from_day))
            """;

    String WITH_PEOPLE = """
            ) p
            left join paired_recipient pr on pr.pairing_id = p.id
            left join recipient_span r on r.recipient_id = pr.recipient_id
                and r.from_day &lt;= p.on_day and (r.to_day is null or r.to_day &gt; p.on_day)
            left join cadre_span c on c.cadre_id = p.cadre_id
                and c.from_day &lt;= p.on_day and (c.to_day is null or c.to_day &gt; p.on_day)
            group by p.id, p.from_day, p.to_day, p.on_day
            """;

    @Select("<script>" + PLACED + """
            and id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            """ + WITH_PEOPLE + "</script>")
    List<PlacedPairing> placed(Collection<Long> ids, LocalDate first, LocalDate last);

    @Select("""
            <script>
            select distinct pairing_id from paired_recipient where recipient_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Long> ofRecipients(Collection<Long> ids);

    @Select("""
            <script>
            select id from paired where cadre_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Long> ofCadres(Collection<Long> ids);

    @Select("""
            <script>
            select distinct p.id from cadre_span c join paired p on p.cadre_id = c.cadre_id where c.unit_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Long> ofUnits(Collection<Long> ids);

    @Select("""
            <script>
            select distinct pr.pairing_id from recipient_span r
            join paired_recipient pr on pr.recipient_id = r.recipient_id where r.division_code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </script>
            """)
    List<Long> ofDivisions(Collection<String> codes);

    /** Pairings of which something begins or ends on one of the days after {@code after} up to {@code upTo}. */
    @Select("""
            select id from paired where from_day > #{after} and from_day <= #{upTo}
            union select id from paired where to_day > #{after} and to_day <= #{upTo}
            union
            select pr.pairing_id from recipient_span r join paired_recipient pr on pr.recipient_id = r.recipient_id
            where r.from_day > #{after} and r.from_day <= #{upTo}
            union
            select p.id from cadre_span c join paired p on p.cadre_id = c.cadre_id
            where c.from_day > #{after} and c.from_day <= #{upTo}
            """)
    List<Long> turning(LocalDate after, LocalDate upTo);

    @Select("select id from paired where from_day <= #{day} and (to_day is null or to_day > #{day})")
    List<Long> openOn(LocalDate day);

    @Select("""
            select (select count(*) from division_span where (from_day > #{after} and from_day <= #{upTo})
                                                        or (to_day > #{after} and to_day <= #{upTo}))
                 + (select count(*) from unit_span where (from_day > #{after} and from_day <= #{upTo})
                                                    or (to_day > #{after} and to_day <= #{upTo}))
            """)
    long treeSpansTurning(LocalDate after, LocalDate upTo);

    /** What was done for people in the totals. */
    record Done(long pairingId, long contacts, long visits) {}

    @Select("""
            <script>
            select pairing_id, sum(kind = 'CONTACT') as contacts, sum(kind = 'VISIT') as visits
            from counted_record
            where gen = #{gen} and counted and category != 'RESETTLEMENT'
              and occurred_on between #{first} and #{last} and pairing_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            group by pairing_id
            </script>
            """)
    List<Done> done(int gen, Collection<Long> ids, LocalDate first, LocalDate last);
}
