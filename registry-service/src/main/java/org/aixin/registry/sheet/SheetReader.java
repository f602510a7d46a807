package org.aixin.registry.sheet;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.enums.CellDataTypeEnum;
import cn.idev.excel.metadata.data.ReadCellData;
import cn.idev.excel.read.builder.ExcelReaderBuilder;
import cn.idev.excel.read.listener.ReadListener;
import cn.idev.excel.support.ExcelTypeEnum;
import cn.idev.excel.util.DateUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Reads the first visible sheet of a workbook, or a text with commas, row by row. However long the file is, there is one row
 * in memory, and of a workbook the texts that it keeps in one place. Thread-safe.
 */
@Component
@EnableConfigurationProperties(SheetLimits.class)
public class SheetReader {

    private static final int SIGNATURE = 8;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Beyond this a number has lost digits before anybody read it. */
    private static final int DIGITS_KEPT = 15;

    private static final int LONGEST_NUMBER = 40;

    /** Parts of a workbook that are larger wait on the disk, encrypted with a key that nobody keeps. */
    private static final int IN_MEMORY = 8 << 20;

    /** What we put before a text so that it is not taken for a formula. */
    private static final Pattern QUOTED = Pattern.compile("^'(?=[=+\\-@\\t\\r])");

    private static final Charset CHINESE = Charset.forName("GB18030");

    private final SheetLimits limits;

    SheetReader(SheetLimits limits) {
        this.limits = limits;
        ZipInputStreamZipEntrySource.setThresholdBytesForTempFiles(IN_MEMORY);
        ZipInputStreamZipEntrySource.setEncryptTempFiles(true);
    }

    /** What a file turns out to be, whatever it is called. */
    private enum Format {
        WORKBOOK,
        TEXT
    }

    /** @throws SheetRefused if it may not or cannot be read; rows may have been told before */
    public void read(SheetSource file, SheetRows rows) {
        var listener = new Listener(rows);
        try {
            if (format(file) == Format.WORKBOOK) {
                try (var whole = file.open()) {
                    new WorkbookGuard(limits).check(whole);
                }
                read(file, ExcelTypeEnum.XLSX, StandardCharsets.UTF_8, listener);
            } else {
                read(file, ExcelTypeEnum.CSV, charset(file), listener);
            }
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private void read(SheetSource file, ExcelTypeEnum type, Charset charset, Listener listener) throws IOException {
        try (var in = file.open()) {
            var reading = new ExcelReaderBuilder()
                    .file(in)
                    .excelType(type)
                    .charset(charset)
                    .mandatoryUseInputStream(true)
                    .useDefaultListener(false)
                    .ignoreHiddenSheet(true)
                    .readCache(new PackedTexts(limits.texts().toBytes()))
                    .headRowNumber(0)
                    .registerReadListener(listener);
            try (var reader = reading.build()) {
                var sheets = reader.excelExecutor().sheetList();
                if (sheets.isEmpty()) {
                    throw SheetRefused.empty();
                }
                reader.read(FastExcel.readSheet(sheets.get(0).getSheetNo()).build());
            }
        } catch (RuntimeException failure) {
            throw told(failure, listener);
        }
    }

    /** What whoever takes the rows threw is theirs; everything else is the file's. */
    private static RuntimeException told(RuntimeException failure, Listener listener) {
        if (listener.failure != null) {
            return listener.failure;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SheetRefused refused) {
                return refused;
            }
            if (cause instanceof UncheckedIOException away) {
                return away;
            }
        }
        return SheetRefused.broken();
    }

    private static Format format(SheetSource file) throws IOException {
        byte[] begin;
        try (var in = file.open()) {
            begin = in.readNBytes(SIGNATURE);
        }
        if (begins(begin, ZIP)) {
            return Format.WORKBOOK;
        }
        if (begins(begin, OLE)) {
            throw SheetRefused.oldFormat();
        }
        if (begin.length == 0) {
            throw SheetRefused.empty();
        }
        return Format.TEXT;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int at = 0; at < with.length; at++) {
            if (bytes[at] != with[at]) {
                return false;
            }
        }
        return true;
    }

    /** Sheets are saved as text in either way, and nothing in the file tells in which. */
    private Charset charset(SheetSource file) throws IOException {
        return isText(file, StandardCharsets.UTF_8)
                ? StandardCharsets.UTF_8
                : isText(file, CHINESE) ? CHINESE : refuse();
    }

    private static Charset refuse() {
        throw SheetRefused.unknownFormat();
    }

    private boolean isText(SheetSource file, Charset charset) throws IOException {
        long lines = 0;
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var letters = CharBuffer.allocate(1 << 16);
        try (InputStream in = file.open()) {
            var end = false;
            while (!end) {
                var some = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                end = some < bytes.remaining();
                bytes.position(bytes.position() + some).flip();
                var result = decoder.decode(bytes, letters, end);
                letters.flip();
                if (result.isError() || letters.chars().anyMatch(letter -> letter == 0)) {
                    return false;
                }
                lines += letters.chars().filter(letter -> letter == '\n').count();
                if (lines > limits.rows() + 1L) {
                    throw SheetRefused.tooManyRows(limits.rows());
                }
                letters.clear();
                bytes.compact();
            }
        }
        return true;
    }

    /** Turns the library's cells into ours. */
    private final class Listener implements ReadListener<Map<Integer, ReadCellData<?>>> {

        private final SheetRows rows;
        private int count;
        private boolean wanted = true;
        private @Nullable RuntimeException failure;

        private Listener(SheetRows rows) {
            this.rows = rows;
        }

        @Override
        public void invoke(Map<Integer, ReadCellData<?>> data, AnalysisContext context) {
            var cells = new HashMap<Integer, SheetCell>();
            data.forEach((column, cell) -> {
                var told = cell(cell, context);
                if (told != null) {
                    cells.put(column, told);
                }
            });
            if (cells.isEmpty()) {
                return;
            }
            if (cells.keySet().stream().anyMatch(column -> column >= limits.columns())) {
                throw SheetRefused.tooManyColumns(limits.columns());
            }
            // The first is the header.
            if (count++ > limits.rows()) {
                throw SheetRefused.tooManyRows(limits.rows());
            }
            try {
                wanted = rows.take(new SheetRow(context.readRowHolder().getRowIndex() + 1, cells));
            } catch (RuntimeException theirs) {
                failure = theirs;
                throw theirs;
            }
        }

        @Override
        public boolean hasNext(AnalysisContext context) {
            return wanted;
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // Whoever takes the rows knows when the call is back.
        }
    }

    private static @Nullable SheetCell cell(ReadCellData<?> cell, AnalysisContext context) {
        if (cell.getFormulaData() != null) {
            return new SheetCell(SheetCell.of("").text(), SheetCell.FORMULA);
        }
        var type = cell.getType();
        if (type == null || type == CellDataTypeEnum.EMPTY) {
            return null;
        }
        if (type == CellDataTypeEnum.NUMBER && cell.getOriginalNumberValue() != null) {
            return number(cell, cell.getOriginalNumberValue(), context);
        }
        if (type == CellDataTypeEnum.BOOLEAN) {
            return SheetCell.of(Boolean.TRUE.equals(cell.getBooleanValue()) ? "TRUE" : "FALSE");
        }
        var text = cell.getStringValue();
        return text == null || text.isBlank()
                ? null
                : SheetCell.of(QUOTED.matcher(text.strip()).replaceFirst(""));
    }

    private static SheetCell number(ReadCellData<?> cell, BigDecimal number, AnalysisContext context) {
        if (number.precision() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            return new SheetCell(SheetCell.of("").text(), SheetCell.OUT_OF_RANGE);
        }
        var format = cell.getDataFormatData();
        if (format != null && DateUtils.isADateFormat(format.getIndex(), format.getFormat())) {
            var from1904 = context.currentReadHolder().globalConfiguration().getUse1904windowing();
            if (DateUtils.isValidExcelDate(number.doubleValue())) {
                return SheetCell.of(DateUtils.getLocalDate(number.doubleValue(), Boolean.TRUE.equals(from1904))
                        .toString());
            }
        }
        var whole = number.stripTrailingZeros();
        var text = whole.toPlainString();
        return text.chars().filter(Character::isDigit).count() > DIGITS_KEPT && whole.scale() <= 0
                ? new SheetCell(SheetCell.of(text).text(), SheetCell.ROUNDED)
                : SheetCell.of(text);
    }
}
