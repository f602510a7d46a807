package org.aixin.visit.carerecord;

import java.time.OffsetDateTime;
import java.util.List;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.contracts.visit.HazardType;
import org.jspecify.annotations.Nullable;

/** What cadres enter, for tests. */
final class Entries {

    private Entries() {}

    /** The least that can be entered. */
    static LogCareRecord contact(long household, OffsetDateTime at) {
        return contact(household, at, null);
    }

    /** The same about some of the household. */
    static LogCareRecord contact(long household, OffsetDateTime at, @Nullable List<Long> people) {
        return new LogCareRecord(
                household,
                people,
                CareKind.CONTACT,
                at,
                ContactChannel.PHONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A contact at which a policy was explained, in the edition of the day or in another one. */
    static LogCareRecord policy(long household, OffsetDateTime at, long policy, @Nullable Integer edition) {
        return new LogCareRecord(
                household,
                null,
                CareKind.CONTACT,
                at,
                ContactChannel.PHONE,
                null,
                null,
                null,
                null,
                null,
                List.of(new LogCareRecord.Policy(policy, edition, null)),
                null,
                null,
                null);
    }

    /** A visit with something of everything. */
    static LogCareRecord visit(long household, OffsetDateTime at) {
        return new LogCareRecord(
                household,
                null,
                CareKind.VISIT,
                at,
                ContactChannel.ONSITE,
                LogCareRecord.Condition.GOOD,
                "老人精神很好",
                List.of(new LogCareRecord.Hazard(HazardType.FIRE, true)),
                List.of(
                        new LogCareRecord.Difficulty("缺煤", LogCareRecord.Outcome.RESOLVED),
                        new LogCareRecord.Difficulty("屋顶漏雨", LogCareRecord.Outcome.REPORTED)),
                List.of(new LogCareRecord.GoodDeed("代缴电费")),
                null,
                List.of(
                        new LogCareRecord.Aid(AidKind.CASH, 20_000L, null, null, null),
                        new LogCareRecord.Aid(AidKind.COAL, 60_000L, null, null, null)),
                null,
                null);
    }
}
