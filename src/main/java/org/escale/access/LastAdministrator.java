package org.escale.access;

/** The change would leave nobody who can administer the accounts. */
public class LastAdministrator extends RuntimeException {}
