package org.aixin.registry.recipient;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the recipients. */
@Mapper
interface RecipientMapper {

    /** A whole row of {@code recipient}, with what holds last. */
    record NewRecipient(long id, long version, RecipientIdentity person, Recipient.Care last, String content) {}

    /** A row of {@code recipient} without the person. */
    record Head(
            long id,
            long version,
            String content,
            @Nullable Long mergedInto,
            @Nullable Long mergedVersion) {}

    /** A row of {@code recipient_history}; tags are separated by commas. */
    record Span(
            long recipientId,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            long householdId,
            String divisionCode,
            RecipientCategory category,
            String tags,
            RecipientStatus status,
            @Nullable ExitReason exitReason) {}

    /** What a label needs of a recipient. */
    record Named(long id, Sealed name, Sealed idNumber) {}

    /** Who a recipient is, as it is stored. */
    record Filed(
            long id,
            long version,
            long householdId,
            Sealed name,
            Sealed idNumber,
            @Nullable Sealed phone,
            @Nullable Sealed disabilityCertificate,
            @Nullable Sealed guardianName,
            @Nullable String guardianRelation,
            @Nullable Sealed guardianPhone,
            @Nullable Sealed selfCareGrade,
            @Nullable Long mergedInto) {}

    /** Where a recipient lives. */
    record Lodged(long id, long householdId) {}

    @Select("select id, version, content, merged_into, merged_version from recipient where id = #{id} for update")
    @Nullable
    Head locked(long id);

    @Select("""
            <script>
            select id, name, id_number from recipient where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Named> named(Collection<Long> ids);

    @Select("""
            select id, version, household_id, name, id_number, phone, disability_certificate, guardian_name,
                   guardian_relation, guardian_phone, self_care_grade, merged_into
            from recipient where id = #{id}
            """)
    @Nullable
    Filed filed(long id);

    @Select("""
        <script>
        select id, version, household_id, name, id_number, phone, disability_certificate, guardian_name,
               guardian_relation, guardian_phone, self_care_grade, merged_into
        from recipient where id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        </script>
        """)
    List<Filed> filedAll(Collection<Long> ids);

    @AcrossScopes("a person of a household whose pairing the caller was asked for")
    @Select("""
            select id, version, household_id, name, id_number, phone, disability_certificate, guardian_name,
                   guardian_relation, guardian_phone, self_care_grade, merged_into
            from recipient where id = #{id} and household_id = #{householdId}
            """)
    @Nullable
    Filed filedInHousehold(long id, long householdId);

    @Update("""
            update recipient set version = #{version}, household_id = #{last.householdId},
                division_code = #{last.divisionCode}, category = #{last.category}, status = #{last.status}
            where id = #{id} and version = #{version} - 1
            """)
    int raise(long id, long version, Recipient.Care last);

    @AcrossScopes("people of households whose pairing the caller was asked for")
    @Select("""
            <script>
            select id, name, id_number from recipient where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            and household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Named> namedInHouseholds(Collection<Long> ids, Collection<Long> householdIds);

    @AcrossScopes("households alone, to ask for their pairings")
    @Select("""
            <script>
            select id, household_id from recipient where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Lodged> lodged(Collection<Long> ids);

    /** Whose last household it is, and whom the caller may see. */
    @Select("select id from recipient where household_id = #{householdId} order by id")
    List<Long> seenIn(long householdId);

    @AcrossScopes("a number alone, of a household that the caller was found to see")
    @Select("select count(*) from recipient where household_id = #{householdId}")
    int countIn(long householdId);

    /** How many people, in how many households. */
    record InCare(int households, int people) {}

    @AcrossScopes("numbers alone, of divisions that the caller keeps")
    @Select("""
            <script>
            select count(distinct household_id) as households, count(*) as people from recipient
            where status != 'EXITED' and division_code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </script>
            """)
    InCare inCare(Collection<String> codes);

    @AcrossScopes("a place takes all its people along")
    @Select("select id from recipient where division_code = #{code} order by id for update")
    List<Long> livingIn(String code);

    @AcrossScopes("an id is taken whoever asks")
    @Select("""
            <script>
            select id, version, content, merged_into, merged_version from recipient where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Head> heads(Collection<Long> ids);

    @AcrossScopes("states are for jobs, and hold no person")
    @Select("""
            select id, version, content, merged_into, merged_version from recipient
            where id > #{after} order by id limit #{size}
            """)
    List<Head> headsAfter(long after, int size);

    @AcrossScopes("of recipients that were found in scope, or for jobs")
    @Select("""
            <script>
            select recipient_id, from_day, to_day, household_id, division_code, category, tags, status, exit_reason
            from recipient_history where recipient_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by recipient_id, from_day
            </script>
            """)
    List<Span> spans(Collection<Long> ids);

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            <script>
            insert into recipient (id, version, name, name_index, surname_index, id_number, id_number_index,
                                   phone, phone_index, disability_certificate, guardian_name, guardian_relation,
                                   guardian_phone, guardian_phone_index, self_care_grade, adult_month,
                                   certificate_light, household_id,
                                   division_code, category, status, content) values
            <foreach collection="recipients" item="r" separator=",">
            (#{r.id}, #{r.version}, #{r.person.name}, #{r.person.nameIndex}, #{r.person.surnameIndex},
             #{r.person.idNumber}, #{r.person.idNumberIndex}, #{r.person.phone}, #{r.person.phoneIndex},
             #{r.person.disabilityCertificate}, #{r.person.guardianName}, #{r.person.guardianRelation},
             #{r.person.guardianPhone}, #{r.person.guardianPhoneIndex}, #{r.person.selfCareGrade}, #{r.person.adultMonth},
             #{r.person.certificateLight}, #{r.last.householdId}, #{r.last.divisionCode}, #{r.last.category}, #{r.last.status}, #{r.content})</foreach>
            </script>
            """)
    int insert(List<NewRecipient> recipients);

    @AcrossScopes("of recipients that were found in scope")
    @Insert("""
            <script>
            insert into recipient_history
                (recipient_id, from_day, to_day, household_id, division_code, category, tags, status, exit_reason)
            values
            <foreach collection="spans" item="s" separator=",">
            (#{s.recipientId}, #{s.fromDay}, #{s.toDay}, #{s.householdId}, #{s.divisionCode}, #{s.category}, #{s.tags},
             #{s.status}, #{s.exitReason})</foreach>
            </script>
            """)
    int insertSpans(List<Span> spans);

    @AcrossScopes("of recipients that were found in scope")
    @Delete("delete from recipient_history where recipient_id = #{id}")
    int deleteSpans(long id);

    @AcrossScopes("digests are for jobs, and hold no person")
    @Select("""
            select crc32(id) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(id, ':', version))) as checksum
            from recipient group by crc32(id) % 64 order by bucket
            """)
    List<Digest> digests();

    /** What stands in one of the 64 buckets of the digests. */
    @AcrossScopes("versions are for jobs, and hold no person")
    @Select("""
            <script>
            select id as `key`, version from recipient
            where crc32(id) % 64 = #{bucket} <if test="after != null">and id > #{after}</if>
            order by id limit #{size}
            </script>
            """)
    List<StateVersion> versions(int bucket, @Nullable Long after, int size);
}
