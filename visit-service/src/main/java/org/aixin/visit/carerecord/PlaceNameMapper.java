package org.aixin.visit.carerecord;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the latest names of divisions and units, from the projected trees. */
@Mapper
interface PlaceNameMapper {

    record Named(String id, String name) {}

    @Select("""
            <script>
            select code as id, name from division_span where code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            order by code, from_day
            </script>
            """)
    List<Named> divisions(Collection<String> codes);

    @Select("""
            <script>
            select unit_id as id, name from unit_span where unit_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by unit_id, from_day
            </script>
            """)
    List<Named> units(Collection<Long> ids);
}
