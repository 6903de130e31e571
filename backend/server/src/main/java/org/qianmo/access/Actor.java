package org.qianmo.access;

/**
 * The signed-in person on whose behalf something is done.
 *
 * @param username unique, also written to records
 */
public record Actor(String username, String displayName, Role role, Territory territory) {}
