package org.qianmo.exchange.layer;

/**
 * One sentence for people.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Notice(String zh, String en) {}
