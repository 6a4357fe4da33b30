package org.escale.tabular.background;

import java.util.function.Function;
import org.escale.tabular.ImportReport;

/**
 * An import that the command line offers of files too large for memory. Each module contributes its
 * own as beans of this type.
 *
 * @param noun what the command line calls it, such as "counters"
 * @param take reads the file as often as it needs, and reports; it may throw {@link
 *     org.escale.tabular.UnreadableFile}
 */
public record LongFileImport(String noun, Function<LongFile, ImportReport> take) {}
