package org.aixin.registry.comparison;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.aixin.kernel.problem.Refusal;
import org.aixin.registry.bulk.file.KeptFiles;
import org.aixin.registry.bulk.job.Courtesy;
import org.aixin.registry.sheet.SheetReader;
import org.aixin.registry.sheet.SheetRefused;
import org.aixin.registry.sheet.SheetRow;
import org.aixin.registry.sheet.SheetSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds a list against the register, chunk by chunk: there is one chunk in memory, and what differs in it stands as findings
 * once it is over. Begun anew after a crash it goes on behind the last chunk.
 */
@Component
class ComparisonRun {

    /** Above the header stands a title or two. */
    private static final int ROWS_TO_HEADER = 5;

    private final ComparisonMapper rows;
    private final KeptFiles files;
    private final SheetReader reader;
    private final Lists lists;
    private final ComparisonDesk desk;
    private final ComparisonWords words;
    private final Courtesy courtesy;
    private final ComparisonSettings settings;
    private final TransactionTemplate transaction;

    ComparisonRun(
            ComparisonMapper rows,
            KeptFiles files,
            SheetReader reader,
            Lists lists,
            ComparisonDesk desk,
            ComparisonWords words,
            Courtesy courtesy,
            ComparisonSettings settings,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.files = files;
        this.reader = reader;
        this.lists = lists;
        this.desk = desk;
        this.words = words;
        this.courtesy = courtesy;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param stopping whether what is left is for the next to do */
    void carryOut(Comparison list, BooleanSupplier stopping) {
        var file = files.of(list.id());
        var run = new Run(list.fileHash() == null ? hashed(list, file) : list, stopping);
        try {
            reader.read(file, run::take);
            run.end();
        } catch (SheetRefused | ComparisonRefused refused) {
            desk.fail(list.id(), refused.code(), detail(refused));
        }
    }

    private static String detail(Refusal refused) {
        return refused.args().isEmpty() ? "" : String.valueOf(refused.args().get(0));
    }

    private Comparison hashed(Comparison list, SheetSource file) {
        try (var in = file.open()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                digest.update(buffer, 0, some);
            }
            var hashed = list.hashed(HexFormat.of().formatHex(digest.digest()));
            go(list, now -> {
                rows.update(hashed);
                return true;
            });
            return hashed;
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Does a step in a transaction, unless somebody stopped the run. Whether it was done. */
    private boolean go(Comparison begun, Function<Comparison, Boolean> step) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var now = rows.lock(begun.id());
            return now != null && now.isStill(begun) && step.apply(now);
        }));
    }

    /** One reading of the file, from its beginning. */
    private final class Run {

        private final Comparison list;
        private final BooleanSupplier stopping;
        private final HeldList held;
        private final List<ListLine> chunk = new ArrayList<>();
        private Map<ComparisonField, Integer> columns = Map.of();
        private int above;
        private boolean some;
        private boolean broken;
        private long began = System.nanoTime();

        private Run(Comparison list, BooleanSupplier stopping) {
            this.list = list;
            this.stopping = stopping;
            this.held = lists.of(list);
        }

        private boolean take(SheetRow row) {
            if (columns.isEmpty()) {
                findHeader(row);
                return true;
            }
            var line = ListLine.of(row, columns, list.kind());
            if (line.isBlank()) {
                return true;
            }
            some = true;
            if (row.number() <= list.position()) {
                return true;
            }
            chunk.add(line);
            return chunk.size() < settings.rowsAtOnce() || flush();
        }

        private void findHeader(SheetRow row) {
            var headings = new HashMap<Integer, String>();
            row.cells()
                    .forEach((column, cell) -> headings.put(column, cell.text().reveal()));
            var found = words.columns(list.kind(), headings);
            if (!found.containsKey(ComparisonField.ID_NUMBER)) {
                if (++above >= ROWS_TO_HEADER) {
                    throw SheetRefused.headerUnknown();
                }
                return;
            }
            var missing = list.kind().required().stream()
                    .filter(field -> !found.containsKey(field))
                    .toList();
            if (!missing.isEmpty()) {
                throw ComparisonRefused.columnsMissing(words.names(missing));
            }
            columns = found;
        }

        /** Whether there is more to do for this run. */
        private boolean flush() {
            if (broken || chunk.isEmpty()) {
                return !broken;
            }
            held.before(chunk);
            broken = !go(list, this::store) || stopping.getAsBoolean();
            chunk.clear();
            giveWay();
            return !broken;
        }

        private boolean store(Comparison now) {
            var tally = held.hold(chunk);
            var unread = tally.unread();
            var room = settings.rowsTold() - (unread.isEmpty() ? 0 : rows.countUnread(list.id()));
            if (!unread.isEmpty() && room > 0) {
                rows.insertUnread(list.id(), unread.subList(0, Math.min(room, unread.size())));
            }
            rows.update(now.advanced(chunk.get(chunk.size() - 1).number(), tally.counts()));
            return true;
        }

        private void end() {
            if (columns.isEmpty()) {
                throw above == 0 ? SheetRefused.empty() : SheetRefused.headerUnknown();
            }
            if (!some) {
                throw SheetRefused.empty();
            }
            if (!flush()) {
                return;
            }
            var more = true;
            while (more) {
                var next = new boolean[1];
                if (!go(list, now -> {
                            next[0] = held.conclude();
                            return true;
                        })
                        || stopping.getAsBoolean()) {
                    return;
                }
                more = next[0];
                giveWay();
            }
            desk.done(list);
        }

        private void giveWay() {
            if (!broken) {
                courtesy.giveWay(Duration.ofNanos(System.nanoTime() - began));
                began = System.nanoTime();
            }
        }
    }
}
