/**
 * Federation: other operators' places enter the register by their files, under the name of their
 * producer. Which of them are one place under two names is proposed, and decided by people.
 */
@NullMarked
package org.escale.network.federation;

import org.jspecify.annotations.NullMarked;
