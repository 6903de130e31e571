package org.qianmo.exchange.shapefile;

/**
 * One sentence for people.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Notice(String zh, String en) {}
