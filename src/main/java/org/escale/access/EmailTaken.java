package org.escale.access;

/** Somebody already has an account with this e-mail. */
public class EmailTaken extends RuntimeException {}
