package org.aixin.persistence.spans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The division tree as this service knows it. */
public class DivisionTree {

    private final DivisionSpanMapper spans;

    DivisionTree(DivisionSpanMapper spans) {
        this.spans = spans;
    }

    /** The division on that day; on a day before its first span the first one, since history may begin late. */
    public Optional<DivisionNode> find(String code, LocalDate day) {
        return Optional.ofNullable(spans.on(code, day));
    }

    /** The divisions right below on that day, by code. */
    public List<DivisionNode> children(String code, LocalDate day) {
        return spans.children(code, day);
    }

    /** The divisions that report to the province for themselves on that day, wherever they stand, by code. */
    public List<DivisionNode> reportingUnits(LocalDate day) {
        return spans.reportingUnits(day);
    }

    /** The division itself and everything below it on that day. */
    public List<String> subtree(String code, LocalDate day) {
        return spans.subtree(code, day);
    }

    /** Everything that ever stood below the division, itself included. */
    public List<String> everBelow(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : spans.everBelow(codes);
    }

    public Lineage<String> lineage(Collection<String> codes) {
        return new Lineage<>(
                codes.isEmpty()
                        ? List.of()
                        : spans.ancestry(codes).stream()
                                .map(span -> new Lineage.Edge<>(
                                        span.code(), span.fromDay(), span.toDay(), span.parentCode()))
                                .toList());
    }
}
