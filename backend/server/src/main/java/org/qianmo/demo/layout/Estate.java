package org.qianmo.demo.layout;

/**
 * A part of a village between roads, with one use.
 *
 * @param cell its outline on the board; lanes inside belong to it
 * @param rank 0 at the heart of the village, 1 at its edge; the order in which land is surveyed
 */
public record Estate(Use use, Cell cell, double rank) {}
