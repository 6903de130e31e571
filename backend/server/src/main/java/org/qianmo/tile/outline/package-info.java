/**
 * Outlines of the present parcels in memory, as whole numbers of the web Mercator plane: {@link
 * org.qianmo.tile.outline.OutlineMemory} keeps them square by square, {@link org.qianmo.tile.outline.Outlines} are those of
 * one square, as columns.
 */
package org.qianmo.tile.outline;
