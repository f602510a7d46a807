package org.aixin.registry.contact;

import java.time.Instant;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the contact persons. */
@Mapper
@AcrossScopes("of a person whom the caller was found to see")
interface ContactMapper {

    /** A row of {@code contact_person}; without a name nobody is named any more. */
    record Row(
            long id,
            long version,
            @Nullable Sealed name,
            @Nullable String relation,
            @Nullable Sealed phone) {

        static final String NAME = "contact_person.name";
        static final String PHONE = "contact_person.phone";
    }

    /** A row of {@code contact_person_event}. */
    record Step(long recipientId, long version, boolean removed, String doneBy, Instant doneAt) {}

    @Select("select id, version, name, relation, phone from contact_person where id = #{id}")
    @Nullable
    Row find(long id);

    @Insert("""
            insert into contact_person (id, version, name, relation, phone)
            values (#{id}, #{version}, #{name}, #{relation}, #{phone})
            on duplicate key update version = values(version), name = values(name), relation = values(relation),
                phone = values(phone)
            """)
    int keep(Row row);

    @Insert("""
            insert into contact_person_event (recipient_id, version, removed, done_by, done_at)
            values (#{recipientId}, #{version}, #{removed}, #{doneBy}, #{doneAt})
            """)
    int insertStep(Step step);

    @Select("""
            select recipient_id, version, removed, done_by, done_at from contact_person_event
            where recipient_id = #{recipientId} order by version desc limit #{size}
            """)
    List<Step> steps(long recipientId, int size);
}
