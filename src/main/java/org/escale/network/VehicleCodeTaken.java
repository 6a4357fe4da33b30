package org.escale.network;

/** The refusal of a code that another vehicle has. */
public class VehicleCodeTaken extends RuntimeException {}
