package org.escale.network;

/** The vehicle is already out on one of these days. */
public class VehicleAlreadyOut extends RuntimeException {}
