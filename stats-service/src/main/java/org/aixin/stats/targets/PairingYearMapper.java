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

    String COLUMNS = """
            pairing_id, year, contacts, visits, counted, category, contact_target, visit_target, division_path,
            managed_by_path, group_path
            """;

    /** Creates the rows that are missing and locks the others, in the order given. */
    @Insert("""
            insert into pairing_year (gen, pairing_id, year)
            select #{gen}, claimed.*
            from json_table(#{keys, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                claimed_id bigint path '$.pairingId', claimed_year int path '$.year')) claimed
            on duplicate key update year = values(year)
            """)
    int claim(int gen, Collection<PairingInYear> keys);

    /** The claimed rows; to claim them was to lock them. */
    @Select("select " + COLUMNS + """
            from json_table(#{keys, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                claimed_id bigint path '$.pairingId', claimed_year int path '$.year')) claimed
            straight_join pairing_year on gen = #{gen} and pairing_id = claimed_id and year = claimed_year
            order by pairing_id, year
            """)
    List<PairingYear> claimed(int gen, Collection<PairingInYear> keys);

    /** Every year of the pairings, locked. MySQL locks no rows that are joined to a JSON table. */
    @Select("<script> select " + COLUMNS + """
            from pairing_year
            where gen = #{gen} and pairing_id in
                <foreach collection='pairingIds' item='id' open='(' separator=',' close=')'>#{id}</foreach>
            order by pairing_id, year for update
            </script>
            """)
    List<PairingYear> lockAll(int gen, Collection<Long> pairingIds);

    @Insert("insert into pairing_year (gen, " + COLUMNS + """
            )
            select #{gen}, new.*
            from json_table(#{rows, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                new_pairing_id bigint path '$.pairingId', new_year bigint path '$.year',
                new_contacts bigint path '$.contacts', new_visits bigint path '$.visits',
                new_counted int path '$.counted', new_category varchar(32) path '$.category',
                new_contact_target bigint path '$.contactTarget', new_visit_target bigint path '$.visitTarget',
                new_division_path varchar(400) path '$.divisionPath',
                new_managed_by_path varchar(400) path '$.managedByPath',
                new_group_path varchar(400) path '$.groupPath')) new
            on duplicate key update
                contacts = values(contacts), visits = values(visits), counted = values(counted),
                category = values(category), contact_target = values(contact_target),
                visit_target = values(visit_target), division_path = values(division_path),
                managed_by_path = values(managed_by_path), group_path = values(group_path)
            """)
    int put(int gen, List<PairingYear> rows);
}
