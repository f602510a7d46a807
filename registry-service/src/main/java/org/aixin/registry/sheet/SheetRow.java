package org.aixin.registry.sheet;

import java.util.Map;

/**
 * A row of a sheet that is not empty.
 *
 * @param number as the sheet numbers it, from 1 on
 * @param cells by column, from 0 on; what is blank is not there
 */
public record SheetRow(int number, Map<Integer, SheetCell> cells) {}
