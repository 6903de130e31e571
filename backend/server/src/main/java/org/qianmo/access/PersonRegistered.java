package org.qianmo.access;

/**
 * Somebody was registered. Told in the transaction that does it: who listens takes part in it.
 *
 * @param registrar who did it
 */
public record PersonRegistered(Actor person, Actor registrar) {}
