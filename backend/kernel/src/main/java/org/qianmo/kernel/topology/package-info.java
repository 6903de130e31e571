/**
 * Whether the ground of a parcel is well formed, and whether it gets along with its neighbours and its unit.
 *
 * <p>A valid parcel is a polygon or multipolygon whose rings are closed, simple and cross no other ring; whose holes lie
 * inside their shell; whose parts do not overlap; which overlaps no neighbour and stays inside its unit, both by no more
 * than the layer tolerance. Borders may touch, at a point or along a line; where they do, both have the same vertices, and
 * between them no narrow ground is left to nobody (no ground at all, if the layer must cover:
 * {@link org.qianmo.kernel.topology.LayerRules}).
 *
 * <p>Every check answers with all of its {@link org.qianmo.kernel.topology.Finding findings}, each with a code, a place
 * and a size; an empty list means that nothing was found. Findings are values and are never thrown.
 *
 * <p>Frame: plane metres, EPSG:4547, x easting, y northing. Areas here are plane areas, good enough to compare with a
 * tolerance (they differ from the official area by less than 0.04 %) and never booked. Start reading at
 * {@link org.qianmo.kernel.topology.TopologyCheck} for one parcel, at
 * {@link org.qianmo.kernel.topology.CoverageCheck} for edited parcels among others, where findings come with a
 * {@link org.qianmo.kernel.topology.Repair}, and at {@link org.qianmo.kernel.topology.LayerCheck} for a whole layer.
 */
package org.qianmo.kernel.topology;
