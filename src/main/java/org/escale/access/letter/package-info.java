/** Mail to people about their accounts, where the operator has named a mail server. */
@NullMarked
package org.escale.access.letter;

import org.jspecify.annotations.NullMarked;
