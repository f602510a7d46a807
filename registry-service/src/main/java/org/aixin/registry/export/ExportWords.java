package org.aixin.registry.export;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.time.BusinessDays;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in a sheet beside what it is of. The words themselves stand in a message file. */
@Component
class ExportWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(BusinessDays.ZONE);
    private static final DateTimeFormatter IN_NAMES =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT).withZone(BusinessDays.ZONE);

    /** What a file name may hold everywhere. */
    private static final String NOT_IN_NAMES = "[^\\p{L}\\p{N}-]";

    private final MessageSource messages;

    ExportWords(MessageSource messages) {
        this.messages = messages;
    }

    SheetColumn column(String name, int width) {
        return new SheetColumn(text("column." + name), width);
    }

    SheetColumn column(PlainField field) {
        return new SheetColumn(
                text("plain." + field),
                switch (field) {
                    case NAME, GUARDIAN_NAME -> 12;
                    case PHONE, GUARDIAN_PHONE -> 14;
                    case ID_NUMBER, DISABILITY_CERTIFICATE -> 24;
                    case ADDRESS -> 32;
                });
    }

    String category(RecipientCategory category) {
        return text("category." + category);
    }

    String status(RecipientStatus status) {
        return text("status." + status);
    }

    /** Instead of a child's name. */
    String child() {
        return text("child");
    }

    /** Between two of several. */
    String and() {
        return text("and");
    }

    String sheet(ExportKind kind) {
        return text("sheet." + kind);
    }

    /** Who took it along, when and what for: it stands on every page, so that a copy leads back to whoever let it go. */
    String watermark(Export job, String who, String place, String agreed, Instant at) {
        var line = text(
                "watermark",
                who,
                job.createdBy().substring(Math.max(0, job.createdBy().length() - 4)),
                MINUTE.format(at),
                text("purpose." + job.purpose()),
                job.caseReference(),
                place,
                Long.toString(job.id()));
        return agreed.isEmpty() ? line : line + text("watermark.agreed", agreed);
    }

    /** The last row: whoever does not find it has half a sheet. */
    String end(int rows) {
        return text("end", Integer.toString(rows));
    }

    String fileName(Export job, String who, String place, Instant at) {
        return "%s-%s-%s-%s-%s%s"
                .formatted(
                        plain(sheet(job.kind())),
                        plain(place),
                        IN_NAMES.format(at),
                        plain(who),
                        Long.toString(job.id() % 1_000_000),
                        job.format().ending());
    }

    private static String plain(String text) {
        return text.replaceAll(NOT_IN_NAMES, "");
    }

    private String text(String key, Object... args) {
        return messages.getMessage("export." + key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
