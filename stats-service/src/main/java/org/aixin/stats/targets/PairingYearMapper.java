package org.aixin.stats.targets;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of a pairing's years. */
@Mapper
@AcrossScopes("written by consumers; feeds sums, nobody is shown a row")
interface PairingYearMapper {

    /** Creates the rows that are missing and locks the others, in the order given. */
    @Insert("""
            <script>
            insert into pairing_year (gen, pairing_id, year) values
            <foreach collection="keys" item="k" separator=",">(#{gen}, #{k.pairingId}, #{k.year})</foreach>
            on duplicate key update year = values(year)
            </script>
            """)
    int claim(int gen, Collection<PairingInYear> keys);

    @Select("""
            <script>
            select pairing_id, year, contacts, visits, counted, category, contact_target, visit_target, division_path,
                   managed_by_path, group_path
            from pairing_year force index (primary)
            where gen = #{gen} and pairing_id in
            <foreach collection="pairingIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by pairing_id, year for update
            </script>
            """)
    List<PairingYear> lock(int gen, Collection<Long> pairingIds);

    @Insert("""
            <script>
            insert into pairing_year
                (gen, pairing_id, year, contacts, visits, counted, category, contact_target, visit_target,
                 division_path, managed_by_path, group_path) values
            <foreach collection="rows" item="r" separator=",">
            (#{gen}, #{r.pairingId}, #{r.year}, #{r.contacts}, #{r.visits}, #{r.counted}, #{r.category},
             #{r.contactTarget}, #{r.visitTarget}, #{r.divisionPath}, #{r.managedByPath}, #{r.groupPath})
            </foreach>
            on duplicate key update
                contacts = values(contacts), visits = values(visits), counted = values(counted),
                category = values(category), contact_target = values(contact_target),
                visit_target = values(visit_target), division_path = values(division_path),
                managed_by_path = values(managed_by_path), group_path = values(group_path)
            </script>
            """)
    int put(int gen, List<PairingYear> rows);
}
