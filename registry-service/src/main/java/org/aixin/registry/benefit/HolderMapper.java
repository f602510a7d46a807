package org.aixin.registry.benefit;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** SQL of the people who receive a benefit and are not in the register. */
@Mapper
interface HolderMapper {

    String HOLDER = "select id, name, id_number, id_number_index, division_code from benefit_holder ";

    /** A row of {@code benefit_holder}. */
    record Holder(long id, Sealed name, Sealed idNumber, String idNumberIndex, String divisionCode) {

        static final String NAME = "benefit_holder.name";
        static final String ID_NUMBER = "benefit_holder.id_number";
    }

    /** Somebody who is in the register by now, as whom they stay there. */
    record Met(long holderId, long recipientId, String divisionCode) {}

    String MET = """
            select h.id as holder_id, coalesce(kept.id, r.id) as recipient_id,
                   coalesce(kept.division_code, r.division_code) as division_code
            from benefit_holder h join recipient r on r.id_number_index = h.id_number_index
              left join recipient kept on kept.id = r.merged_into
            """;

    @Select("<script>" + HOLDER + """
            where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Holder> inScope(Collection<Long> ids);

    @AcrossScopes("who has an identity number, whoever asks; of the holder nothing but the office is told")
    @Select("<script>" + HOLDER + """
            where id_number_index in
            <foreach collection="indexes" item="index" open="(" separator="," close=")">#{index}</foreach>
            for update
            </script>
            """)
    List<Holder> numbered(Collection<String> indexes);

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            insert into benefit_holder (id, version, name, id_number, id_number_index, division_code)
            values (#{id}, 1, #{name}, #{idNumber}, #{idNumberIndex}, #{divisionCode})
            """)
    int insert(Holder holder);

    @AcrossScopes("of somebody whom the caller was found to report")
    @Update("update benefit_holder set version = version + 1, division_code = #{divisionCode} where id = #{id}")
    int settle(long id, String divisionCode);

    @AcrossScopes("a place takes along who lives there")
    @Update(
            "update benefit_holder set version = version + 1, division_code = #{successor} where division_code = #{code}")
    int followPlace(String code, String successor);

    @AcrossScopes("people who come into the register")
    @Select("<script>" + MET + """
            where r.id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by h.id
            </script>
            """)
    List<Met> metAmong(Collection<Long> recipientIds);

    @AcrossScopes("a job, of people who came into the register")
    @Select(MET + " where h.id > #{after} order by h.id limit #{size}")
    List<Met> met(long after, int size);

    @AcrossScopes("whoever is in the register is kept there alone")
    @Delete("delete from benefit_holder where id = #{id}")
    int forget(long id);
}
