package org.aixin.registry.bulk.job;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.bulk.row.Batch;
import org.aixin.registry.bulk.row.Places;

/** A chunk of an import. */
record RowBatch(Import job, Places places, boolean isChecking, ImportMapper imports, ImportRowMapper rows)
        implements Batch {

    @Override
    public long importId() {
        return job.id();
    }

    @Override
    public String division() {
        return job.divisionCode();
    }

    @Override
    public LocalDate sentOn() {
        return BusinessDays.of(job.createdAt());
    }

    @Override
    public Map<String, Integer> standing(Collection<String> subjects) {
        return rows.standing(job.id(), subjects).stream()
                .collect(toMap(ImportRowMapper.Standing::subjectKey, ImportRowMapper.Standing::number));
    }

    @Override
    public Set<Long> known(Collection<Long> ids) {
        return new HashSet<>(imports.known(ids));
    }
}
