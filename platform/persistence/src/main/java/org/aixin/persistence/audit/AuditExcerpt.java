package org.aixin.persistence.audit;

import java.util.List;

/**
 * Some rows of one service's audit, newest first.
 *
 * @param more whether there are further ones behind them
 * @param total how many rows fit, wherever the excerpt began; at least this many with {@code totalIsLowerBound}
 */
public record AuditExcerpt(List<AuditRow> items, boolean more, long total, boolean totalIsLowerBound) {

    public AuditExcerpt {
        items = List.copyOf(items);
    }
}
