package org.aixin.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordChanged.Aid;
import org.aixin.contracts.visit.CareRecordChanged.Hazard;
import org.aixin.contracts.visit.CareRecordChanged.PolicyDelivery;
import org.aixin.contracts.visit.CareRecordChanged.Recipient;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.contracts.visit.HazardType;
import org.aixin.kernel.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** Makes care records for tests: of one orphan in a village of 韩集镇, by the pairing and unit of {@link World}. */
public final class CareRecords {

    private final long id;
    private CareKind kind;
    private long version = 1;
    private CareRecordStatus status = CareRecordStatus.VALID;
    private LocalDate day = LocalDate.of(2026, 3, 10);
    private long pairingId = 1000;
    private long unitId = 100;
    private String division = "622921100001";
    private List<RecipientCategory> people = List.of(RecipientCategory.ORPHAN);
    private long firstPerson = 7000;
    private int policies;
    private int resolved;
    private int reported;
    private int goodDeeds;
    private final List<Aid> aid = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private @Nullable Long careEventId;

    private CareRecords(long id, CareKind kind) {
        this.id = id;
        this.kind = kind;
    }

    public static CareRecords contact(long id) {
        return new CareRecords(id, CareKind.CONTACT);
    }

    public static CareRecords visit(long id) {
        return new CareRecords(id, CareKind.VISIT);
    }

    public CareRecords version(long newer) {
        version = newer;
        return this;
    }

    public CareRecords status(CareRecordStatus other) {
        status = other;
        return this;
    }

    public CareRecords kind(CareKind other) {
        kind = other;
        return this;
    }

    public CareRecords on(String other) {
        day = LocalDate.parse(other);
        return this;
    }

    public CareRecords pairing(long other) {
        pairingId = other;
        return this;
    }

    public CareRecords unit(long other) {
        unitId = other;
        return this;
    }

    public CareRecords in(String other) {
        division = other;
        return this;
    }

    public CareRecords about(RecipientCategory... others) {
        people = List.of(others);
        return this;
    }

    /** Another one is named in the place of the first of its people. */
    public CareRecords named(long first) {
        firstPerson = first;
        return this;
    }

    public CareRecords policies(int items) {
        policies = items;
        return this;
    }

    public CareRecords difficulties(int solved, int passedOn) {
        resolved = solved;
        reported = passedOn;
        return this;
    }

    public CareRecords goodDeeds(int deeds) {
        goodDeeds = deeds;
        return this;
    }

    public CareRecords aid(AidKind what, AidFunding whose, long fen) {
        aid.add(new Aid(what, whose, fen));
        return this;
    }

    public CareRecords hazard(HazardType type, boolean removed) {
        hazards.add(new Hazard(type, removed));
        return this;
    }

    public CareRecords onOccasion(long eventId) {
        careEventId = eventId;
        return this;
    }

    /** The event of the record as it stands now. */
    public CareRecordChanged changed() {
        return new CareRecordChanged(
                id,
                version,
                status,
                CareRecordOrigin.APP,
                kind,
                ContactChannel.PHONE,
                BusinessDays.startOf(day).plusSeconds(3600),
                day,
                pairingId,
                10,
                unitId,
                5000,
                division,
                IntStream.range(0, people.size())
                        .mapToObj(i -> new Recipient(i == 0 ? firstPerson : 7000 + i, people.get(i)))
                        .toList(),
                IntStream.range(0, policies)
                        .mapToObj(i -> new PolicyDelivery(9000 + i, 1))
                        .toList(),
                0,
                resolved,
                reported,
                goodDeeds,
                List.copyOf(aid),
                List.copyOf(hazards),
                careEventId);
    }
}
