package org.aixin.bench.plan;

/** A household, in the shape of registry-service's command. */
public record DemoHousehold(long id, String divisionCode, String kind, String address) {}
