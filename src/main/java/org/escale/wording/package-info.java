/**
 * How dates, times, numbers and distances are said in French and in English. It lies under all
 * modules and knows none of them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.escale.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
