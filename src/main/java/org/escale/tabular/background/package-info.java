/**
 * Imports that are too long for one request. A file is sent, previewed and applied by jobs in the
 * background: the page shows how far they are, may be closed, and may stop them. A file enters in
 * one transaction, all of what the preview promised or nothing.
 */
@NamedInterface("background")
@NullMarked
package org.escale.tabular.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
