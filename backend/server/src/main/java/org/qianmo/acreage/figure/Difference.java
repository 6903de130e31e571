package org.qianmo.acreage.figure;

import org.qianmo.kernel.geometry.Acreage;

/**
 * A kept figure that is not the sum of its increments.
 *
 * @param squareMetres by how much it is too large, negative if too small
 * @param works by how many works
 */
public record Difference(FigureKey figure, Acreage squareMetres, int works, int syntheticWorks) {}
