package org.escale.tabular;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * What is wrong at one place of a file that somebody wants to import, to be said in words.
 *
 * @param line counted from 1 as a text editor does; 0 where it concerns the whole file
 * @param column the column's name as the file or the manual calls it; null for the whole line
 * @param messageKey a key of the message bundles
 * @param arguments what stands in the message's places
 */
public record ImportProblem(
    int line, @Nullable String column, String messageKey, Object... arguments)
    implements MessageSourceResolvable {

  @Override
  public String[] getCodes() {
    return new String[] {messageKey};
  }

  @Override
  public Object[] getArguments() {
    return arguments;
  }
}
