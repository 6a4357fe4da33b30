package org.escale.tabular;

import java.util.List;

/**
 * A table to give away as a file.
 *
 * @param title the name of the sheet in a workbook
 * @param rows their cells in the order of the headers: text, numbers, LocalDate, LocalDateTime,
 *     Boolean, or null for an empty cell
 */
public record Sheet(String title, List<String> headers, List<? extends List<?>> rows) {}
