/**
 * The demonstration territory: one world for the first start, the tests and the pictures. It acts
 * through the modules' public use cases only, and nothing depends on it.
 */
@ApplicationModule
@NullMarked
package org.escale.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
