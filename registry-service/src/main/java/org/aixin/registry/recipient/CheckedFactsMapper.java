package org.aixin.registry.recipient;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of what the standing checks know of people. */
@Mapper
@AcrossScopes("a job looks at everybody, and answers nobody with it")
interface CheckedFactsMapper {

    /** Somebody of whom the facts were not written down yet. */
    record Unseen(long id, Sealed idNumber, @Nullable Sealed disabilityCertificate) {}

    /** Somebody whose guardian's number has no keyed hash yet. */
    record Unindexed(long id, Sealed guardianPhone) {}

    /** From the number follows the birthday. */
    record Numbered(long id, Sealed idNumber) {}

    @Select("""
            select id, id_number, disability_certificate from recipient
            where adult_month is null and id > #{after} order by id limit #{size}
            """)
    List<Unseen> unseen(long after, int size);

    /** Nothing happens where somebody wrote meanwhile: whoever writes, writes the facts as well. */
    @Update("""
            update recipient set adult_month = #{month}, certificate_light = #{light}
            where id = #{id} and adult_month is null
            """)
    int see(long id, int month, boolean light);

    @Select("""
            select id, guardian_phone from recipient
            where guardian_phone_index = '' and id > #{after} order by id limit #{size}
            """)
    List<Unindexed> unindexed(long after, int size);

    /** Nothing happens where somebody wrote meanwhile: whoever writes a number, writes its hash as well. */
    @Update("update recipient set guardian_phone_index = #{phoneIndex} where id = #{id} and guardian_phone_index = ''")
    int index(long id, String phoneIndex);

    @Select("""
            <script>
            select id, id_number from recipient where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Numbered> numbered(Collection<Long> ids);
}
