package org.aixin.policy.search;

import java.util.List;
import java.util.Map;

/**
 * What is to be found.
 *
 * @param key names it, and orders what fits equally well
 * @param code found by itself, whatever else the texts say
 */
public record Searchable(String key, String code, Map<SearchField, List<String>> texts) {}
