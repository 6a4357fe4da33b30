/**
 * Tables in files: reading CSV as people really save it (separators, encodings, errors by line and
 * column) and writing CSV and XLSX. It lies under all modules and knows none of them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.escale.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
