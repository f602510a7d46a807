package org.aixin.registry.sheet;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A file of which nothing is taken, with the reason. */
public class SheetRefused extends Refusal {

    private SheetRefused(String code, Object... args) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, args);
    }

    static SheetRefused oldFormat() {
        return new SheetRefused("sheet-old-format");
    }

    static SheetRefused withMacros() {
        return new SheetRefused("sheet-with-macros");
    }

    static SheetRefused unknownFormat() {
        return new SheetRefused("sheet-unknown-format");
    }

    static SheetRefused broken() {
        return new SheetRefused("sheet-broken");
    }

    static SheetRefused inflates() {
        return new SheetRefused("sheet-inflates");
    }

    static SheetRefused withEntities() {
        return new SheetRefused("sheet-with-entities");
    }

    static SheetRefused tooManyEntries(int most) {
        return new SheetRefused("sheet-too-many-entries", most);
    }

    static SheetRefused tooManyRows(int most) {
        return new SheetRefused("sheet-too-many-rows", most);
    }

    static SheetRefused tooManyColumns(int most) {
        return new SheetRefused("sheet-too-many-columns", most);
    }

    /** Of a file whose announced length is beyond what is taken at all. */
    public static SheetRefused tooLarge(long mostMegabytes) {
        return new SheetRefused("sheet-too-large", mostMegabytes);
    }

    /** Of one in which nobody finds the row that names the columns. */
    public static SheetRefused headerUnknown() {
        return new SheetRefused("sheet-header-unknown");
    }

    /** Of one that holds a header and nothing below it, or not even that. */
    public static SheetRefused empty() {
        return new SheetRefused("sheet-empty");
    }
}
