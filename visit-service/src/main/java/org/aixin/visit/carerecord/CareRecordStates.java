package org.aixin.visit.carerecord;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateKeys;
import org.aixin.persistence.states.StateSource;
import org.aixin.persistence.states.StateVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Care records as the events they would publish now. */
@Component
class CareRecordStates implements StateSource {

    private final CareRecordMapper records;

    CareRecordStates(CareRecordMapper records) {
        this.records = records;
    }

    @Override
    public String aggregate() {
        return "care-record";
    }

    @Override
    public List<CareRecordChanged> after(@Nullable String afterKey, int size) {
        return records.after(afterKey == null ? null : Long.valueOf(afterKey), size).stream()
                .map(CareRecord::changed)
                .toList();
    }

    @Override
    public List<CareRecordChanged> of(Collection<String> keys) {
        var ids = StateKeys.ids(keys);
        return ids.isEmpty()
                ? List.of()
                : records.of(ids).stream().map(CareRecord::changed).toList();
    }

    @Override
    public List<Digest> digests() {
        return records.digests();
    }

    @Override
    public List<StateVersion> versions(int bucket, @Nullable String afterKey, int size) {
        return records.versions(bucket, afterKey == null ? null : Long.valueOf(afterKey), size);
    }
}
