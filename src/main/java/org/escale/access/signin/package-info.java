/**
 * The door: what is open to whom, signing in and out, getting back in after a forgotten password.
 */
@NullMarked
package org.escale.access.signin;

import org.jspecify.annotations.NullMarked;
