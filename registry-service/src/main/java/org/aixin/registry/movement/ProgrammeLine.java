package org.aixin.registry.movement;

import org.aixin.contracts.RecipientCategory;

/**
 * Who is in care in one category on the last day of a period, and how (供养方式).
 *
 * @param households with somebody of the category; one with people of two counts in both
 * @param scattered people who live in families, 分散供养
 * @param inInstitutions people who live in institutions, 集中供养
 */
public record ProgrammeLine(
        RecipientCategory category, int households, int persons, int scattered, int inInstitutions) {}
