package org.aixin.registry.recipient;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of what is put right about people. */
@Mapper
interface AmendmentMapper {

    /** Whose identity number it is, and in whose care that person is, or as whom the person stays. */
    record Holder(long id, String divisionCode) {}

    /** The same of several; who was merged is the one who stays. */
    record Numbered(String idNumberIndex, long id, String divisionCode) {}

    /** What a line needs of a recipient. */
    record Lined(long id, long version, Sealed name, Sealed idNumber) {}

    @AcrossScopes("an identity number is held whoever asks; of the holder nothing but the office is told")
    @Select("""
            select r.id, coalesce(kept.division_code, r.division_code) as division_code
            from recipient r left join recipient kept on kept.id = r.merged_into
            where r.id_number_index = #{index}
            """)
    @Nullable
    Holder holder(String index);

    @AcrossScopes("an identity number is held whoever asks; of the holder nothing but the office is told")
    @Select("""
            <script>
            select r.id_number_index, coalesce(kept.id, r.id) as id,
                   coalesce(kept.division_code, r.division_code) as division_code
            from recipient r left join recipient kept on kept.id = r.merged_into where r.id_number_index in
            <foreach collection="indexes" item="index" open="(" separator="," close=")">#{index}</foreach>
            </script>
            """)
    List<Numbered> holders(Collection<String> indexes);

    @Select("""
            <script>
            select id, version, name, id_number from recipient where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Lined> lined(Collection<Long> ids);

    /** Who the person is; the version is raised with the rest of the person. */
    @Update("""
            update recipient set name = #{p.name}, name_index = #{p.nameIndex}, surname_index = #{p.surnameIndex},
                id_number = #{p.idNumber}, id_number_index = #{p.idNumberIndex}, phone = #{p.phone},
                phone_index = #{p.phoneIndex}, disability_certificate = #{p.disabilityCertificate},
                guardian_name = #{p.guardianName}, guardian_relation = #{p.guardianRelation},
                guardian_phone = #{p.guardianPhone}, guardian_phone_index = #{p.guardianPhoneIndex},
                self_care_grade = #{p.selfCareGrade}, adult_month = #{p.adultMonth}, certificate_light = #{p.certificateLight}
            where id = #{id}
            """)
    int identify(long id, RecipientIdentity p);
}
