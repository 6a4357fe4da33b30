/**
 * How requests come in and are answered: the public form, the author's follow page, the manager's
 * list, the CSV import, the mails.
 */
@NullMarked
package org.escale.planning.intake;

import org.jspecify.annotations.NullMarked;
