/**
 * 界址点 TXT, the coordinate file of land approvals (电子报盘): a head of {@code key=value} lines, then a line a plot that ends
 * in {@code @}, followed by a line a boundary point: label, ring, X (northing), Y (easting).
 *
 * <p>No authority checks these files, so every producer has a dialect.
 * {@link org.qianmo.exchange.boundarypoints.BoundaryPointsFormat} reads them all and believes no count; what a dialect leaves
 * open is told as a notice, and never decided in silence. Areas in these files are those of the Gauss–Krüger plane, in
 * hectares.
 */
package org.qianmo.exchange.boundarypoints;
