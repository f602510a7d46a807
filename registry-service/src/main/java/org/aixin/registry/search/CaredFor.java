package org.aixin.registry.search;

import java.time.LocalDate;
import java.util.List;

/**
 * Those for whom cadres of some units care on a day.
 *
 * @param unitIds at least one
 * @param ofFew whether so few cadres serve there that their households are looked up and put in order; else the list is
 *     walked in its order, and each row is asked
 * @param own whether these are the units of which the caller is granted these people, and no others: then to choose them
 *     is to narrow the list to the caller, and the database need not do so twice
 */
public record CaredFor(List<Long> unitIds, LocalDate day, boolean ofFew, boolean own) {}
