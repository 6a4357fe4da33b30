/**
 * The command line of the engine: files in, a plan or a verdict out. The only place of the engine
 * that reads files and writes to streams; it needs no database.
 */
@NullMarked
package org.escale.planning.season.command;

import org.jspecify.annotations.NullMarked;
