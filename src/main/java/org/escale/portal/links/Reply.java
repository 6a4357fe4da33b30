package org.escale.portal.links;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying a link once.
 *
 * @param trouble null where the page is there
 * @param status the HTTP status of the last answer; null where there was none
 * @param movedTo where the page has moved for good; null where it has not
 */
record Reply(@Nullable Trouble trouble, @Nullable Integer status, @Nullable String movedTo) {
  static Reply failed(Trouble trouble) {
    return new Reply(trouble, null, null);
  }

  boolean answered() {
    return trouble == null || trouble.answered();
  }
}
