package org.escale.portal.links;

/**
 * A link where it stands.
 *
 * @param url as the page shows it
 * @param kindKey the message that says what kind of thing shows it
 * @param name what the thing is called
 * @param address where it can be mended, or at least seen, in the workspace
 */
public record UsedLink(String url, String kindKey, String name, String address) {}
