package org.aixin.doors;

import java.util.List;
import java.util.Set;

/**
 * A path of the phone's door whose question and answer miniprogram-api passes on unread: what they look like is told by
 * the service that reads them.
 *
 * @param withheld parameters that are not passed on
 */
record PassedOn(Module owner, Route inside, Route outside, Set<String> withheld) {

    private static final String RECORDS = "/care-records";
    private static final String CORRECTIONS = "/correction-proposals";

    static final List<PassedOn> TABLE = List.of(
            careRecords("POST", ""),
            careRecords("POST", "/batch"),
            careRecords("GET", "", "status"),
            careRecords("GET", "/{id}"),
            careRecords("PUT", "/{id}"),
            careRecords("DELETE", "/{id}"),
            corrections("POST"),
            corrections("GET"),
            handbook(""),
            handbook("/{id}"));

    private static PassedOn handbook(String below) {
        return new PassedOn(
                Module.POLICY,
                new Route("GET", "/internal/v1/policies" + below),
                new Route("GET", "/api/mini/v1/handbook" + below),
                Set.of());
    }

    private static PassedOn corrections(String method) {
        return new PassedOn(
                Module.REGISTRY,
                new Route(method, "/internal/v1" + CORRECTIONS),
                new Route(method, "/api/mini/v1" + CORRECTIONS),
                Set.of());
    }

    private static PassedOn careRecords(String method, String below, String... withheld) {
        return new PassedOn(
                Module.VISIT,
                new Route(method, "/internal/v1" + RECORDS + below),
                new Route(method, "/api/mini/v1" + RECORDS + below),
                Set.of(withheld));
    }
}
