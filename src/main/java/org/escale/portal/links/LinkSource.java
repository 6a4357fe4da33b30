package org.escale.portal.links;

import java.util.List;

/** Pages of the public that show links which lead out of the site; contributed as a bean. */
@FunctionalInterface
public interface LinkSource {
  /** Every such link that the public sees now, with where it stands. */
  List<UsedLink> links();
}
