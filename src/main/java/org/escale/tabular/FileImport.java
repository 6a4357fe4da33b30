package org.escale.tabular;

import java.util.function.BiFunction;

/**
 * An import that the command line offers. Each module contributes its own as beans of this type.
 *
 * @param noun what the command line calls it, such as "communes"
 * @param take takes a file's content and its name, all of it or nothing, and reports; it may throw
 *     {@link UnreadableFile}
 */
public record FileImport(String noun, BiFunction<byte[], String, ImportReport> take) {}
