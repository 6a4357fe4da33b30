package org.escale.portal.editorial;

/** What every public page shows - the menu, the latest news - may have changed. */
public record FrontChanged() {}
