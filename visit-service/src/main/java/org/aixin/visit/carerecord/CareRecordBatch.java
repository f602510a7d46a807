package org.aixin.visit.carerecord;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.KnownFailure;
import org.aixin.kernel.problem.Problem;
import org.aixin.kernel.problem.Problems;
import org.aixin.kernel.problem.Refusal;
import org.aixin.visit.carerecord.KeptCareRecords.Kept;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a phone kept while it had no signal, sent at once: every item has an outcome of its own, and none keeps the
 * others from being stored. Each is stored once per key, so that a phone that never heard the answer sends all again.
 */
@Service
class CareRecordBatch {

    private static final Logger LOG = LoggerFactory.getLogger(CareRecordBatch.class);

    private static final String KEY = "idempotencyKey";
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{8,64}");

    private final KeptCareRecords together;
    private final CareRecordLog log;
    private final Validator validator;
    private final Problems problems;
    private final List<KnownFailure> knownFailures;

    CareRecordBatch(
            KeptCareRecords together,
            CareRecordLog log,
            Validator validator,
            Problems problems,
            List<KnownFailure> knownFailures) {
        this.together = together;
        this.log = log;
        this.validator = validator;
        this.problems = problems;
        this.knownFailures = List.copyOf(knownFailures);
    }

    /**
     * What became of one item.
     *
     * @param idempotencyKey as sent; null where none could be read
     * @param status as if it had been sent alone: 201, or that of the problem
     * @param replayed whether it was stored before
     */
    record Outcome(
            @Nullable String idempotencyKey,
            int status,
            boolean replayed,
            @Nullable CareRecordView record,
            @Nullable Problem problem) {}

    List<Outcome> log(long cadreId, List<JsonNode> items) {
        var read = items.stream().map(this::read).toList();
        var outcomes = outcomes(
                        cadreId,
                        read.stream().map(Item::kept).filter(Objects::nonNull).toList())
                .iterator();
        return read.stream()
                .map(item -> item.problem() == null ? outcomes.next() : refused(item.key(), item.problem()))
                .toList();
    }

    private List<Outcome> outcomes(long cadreId, List<Kept> kept) {
        if (kept.isEmpty()) {
            return List.of();
        }
        try {
            var tried = together.log(cadreId, kept);
            return IntStream.range(0, kept.size())
                    .mapToObj(i -> outcome(kept.get(i).key(), tried.get(i)))
                    .toList();
        } catch (ConcurrencyFailureException overtaken) {
            return alone(cadreId, kept);
        } catch (RuntimeException failure) {
            return known(failure)
                    .map(everybody -> kept.stream()
                            .map(one -> refused(one.key(), problems.of(everybody)))
                            .toList())
                    .orElseGet(() -> alone(cadreId, kept));
        }
    }

    /**
     * One transaction each, for where together it failed: a key came from elsewhere at the same time, or the database does not
     * take one of the rows.
     */
    private List<Outcome> alone(long cadreId, List<Kept> kept) {
        return kept.stream().map(one -> alone(cadreId, one)).toList();
    }

    private Outcome outcome(String key, KeptCareRecords.Tried tried) {
        if (tried.refusal() != null) {
            return refused(key, problems.of(tried.refusal()));
        }
        return stored(key, requireNonNull(tried.logged()));
    }

    private static Outcome stored(String key, CareRecordLog.Logged logged) {
        return new Outcome(key, HttpStatus.CREATED.value(), logged.replayed(), logged.view(), null);
    }

    private Outcome alone(long cadreId, Kept kept) {
        try {
            return stored(kept.key(), log.log(cadreId, kept.key(), kept.entry(), CareRecordOrigin.APP));
        } catch (Refusal refusal) {
            return refused(kept.key(), problems.of(refusal));
        } catch (RuntimeException failure) {
            return refused(kept.key(), problem(failure));
        }
    }

    private static Outcome refused(@Nullable String key, Problem problem) {
        return new Outcome(key, problem.status(), false, null, problem);
    }

    private Problem problem(RuntimeException failure) {
        return known(failure).map(problems::of).orElseGet(() -> {
            LOG.error("Unexpected failure of one record in a batch", failure);
            return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        });
    }

    private Optional<Refusal> known(RuntimeException failure) {
        return knownFailures.stream()
                .flatMap(known -> known.asRefusal(failure).stream())
                .findFirst();
    }

    /** An item as it was read: something to log, or what is wrong with it. */
    private record Item(
            @Nullable String key,
            @Nullable Kept kept,
            @Nullable Problem problem) {}

    private Item read(JsonNode item) {
        var key = item.path(KEY).stringValue(null);
        try {
            return new Item(key, new Kept(checked(key), entry(item)), null);
        } catch (Refusal refusal) {
            return new Item(key, null, problems.of(refusal));
        }
    }

    private static String checked(@Nullable String key) {
        if (key == null || !KEY_FORM.matcher(key).matches()) {
            throw new Invalid(FieldProblem.of(KEY, key == null ? "required" : "malformed"));
        }
        return key;
    }

    private LogCareRecord entry(JsonNode item) {
        if (!(item instanceof ObjectNode object)) {
            throw new Invalid(FieldProblem.of("", "malformed"));
        }
        var entry = parsed(object.deepCopy().without(KEY));
        var wrong = new ArrayList<FieldProblem>();
        validator.validate(entry).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> wrong.add(problem(violation)));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return entry;
    }

    /** Names the first field that does not fit; a record sent alone hears of all, but here it is a phone that wrote. */
    private static LogCareRecord parsed(JsonNode entry) {
        try {
            return AixinJson.requests().treeToValue(entry, LogCareRecord.class);
        } catch (DatabindException mismatch) {
            throw new Invalid(FieldProblem.of(field(mismatch), "malformed"));
        }
    }

    private static String field(JacksonException mismatch) {
        var path = new StringBuilder();
        for (var step : mismatch.getPath()) {
            var name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static FieldProblem problem(ConstraintViolation<LogCareRecord> violation) {
        var required = violation.getInvalidValue() == null;
        return new FieldProblem(
                violation.getPropertyPath().toString(),
                required ? "required" : "malformed",
                requireNonNullElse(violation.getMessage(), ""));
    }
}
