package org.aixin.stats.moves;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the places of recipients. */
@Mapper
@AcrossScopes("tells which figures may differ; nobody is shown a row")
interface RecipientPlaceMapper {

    @Select("""
            <script>
            select distinct from_day, to_day, division_code from recipient_span where recipient_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<RecipientPlace> spansOf(Collection<Long> ids);
}
