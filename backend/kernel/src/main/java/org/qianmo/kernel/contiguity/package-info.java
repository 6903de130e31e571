/**
 * Whether land lies together: blocks of plots that are contiguous (集中连片), and how broken up land is.
 *
 * <p>A block is a set of plots joined by links. Two plots are linked where they lie no farther apart than a stated gap,
 * or where a wider gap between them is the surface of a road, a farm track, a ditch or a river. No official definition
 * was found for Nanhai or Guangdong, so the two lengths are {@link org.qianmo.kernel.contiguity.Gap parameters} and
 * their defaults an assumption of this project.
 *
 * <p>A valid plot is a polygon or multipolygon without errors of form; plots of one call have different ids and do not
 * overlap by more than the layer tolerance. Corridors may overlap each other and the plots.
 *
 * <p>Frame: plane metres, EPSG:4547, x easting, y northing. Distances, perimeters and shapes are of the plane; the size
 * of a block is the exact sum of booked acreages. Start reading at {@link org.qianmo.kernel.contiguity.Contiguity},
 * then at {@link org.qianmo.kernel.contiguity.Fragmentation}.
 */
package org.qianmo.kernel.contiguity;
