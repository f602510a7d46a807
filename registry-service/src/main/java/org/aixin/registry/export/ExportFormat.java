package org.aixin.registry.export;

/** As what a sheet is written. */
enum ExportFormat {
    XLSX(ExportFormat.WORKBOOK, ".xlsx"),
    CSV(ExportFormat.TEXT, ".csv");

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String TEXT = "text/csv";

    private final String type;
    private final String ending;

    ExportFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    String contentType() {
        return this == CSV ? type + ";charset=UTF-8" : type;
    }

    String ending() {
        return ending;
    }
}
