package org.escale.network;

/** A place is no longer what it was: told within the transaction that changed it. */
public record PlaceChanged(Place before, Place now) {}
