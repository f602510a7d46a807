package org.aixin.stats.statistics;

import org.aixin.persistence.spans.UnitTreeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The figures of a page that stays open, as server-sent events. */
@RestController
@RequestMapping("/api/console/v1/statistics/stream")
class StatisticsStreamController {

    private final Statistics statistics;
    private final StatisticsStreams streams;

    StatisticsStreamController(Statistics statistics, StatisticsStreams streams) {
        this.statistics = statistics;
        this.streams = streams;
    }

    @GetMapping
    ResponseEntity<SseEmitter> stream(
            @RequestParam(name = "division", required = false) @Nullable String division,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId) {
        var first = statistics.snapshot(new Whose(division, unit, tree).node(), new Asked(year));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(streams.open(first, lastEventId));
    }
}
