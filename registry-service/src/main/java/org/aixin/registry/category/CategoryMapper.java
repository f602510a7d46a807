package org.aixin.registry.category;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the rulings. */
@Mapper
@AcrossScopes("which categories are enabled is known to all offices; that the caller keeps the area was asked before")
interface CategoryMapper {

    String RULING = "select r.id, r.division_code, r.category, r.seq, r.ruling, r.ruled_by, r.ruled_at, r.note ";

    /** The last ruling of each category in each of the areas. */
    @Select("<script>" + RULING + """
            from category_ruling r join
              (select division_code, category, max(seq) as seq from category_ruling where division_code in
              <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
               group by division_code, category) l
              on l.division_code = r.division_code and l.category = r.category and l.seq = r.seq
            order by r.division_code, r.category
            </script>
            """)
    List<CategoryRuling> last(Collection<String> codes);

    /** The rulings of one area, the newest first. */
    @Select(RULING + " from category_ruling r where r.division_code = #{code} order by r.id desc limit #{size}")
    List<CategoryRuling> history(String code, int size);

    /** How often it was ruled on, also by what was committed since the transaction began. */
    @Select("""
            select coalesce(max(seq), 0) from category_ruling
            where division_code = #{code} and category = #{category} for update
            """)
    long lastSeq(String code, RecipientCategory category);

    @Insert("""
            insert into category_ruling (id, division_code, category, seq, ruling, ruled_by, ruled_at, note)
            values (#{id}, #{divisionCode}, #{category}, #{seq}, #{ruling}, #{ruledBy}, #{ruledAt}, #{note})
            """)
    int insert(CategoryRuling ruling);
}
