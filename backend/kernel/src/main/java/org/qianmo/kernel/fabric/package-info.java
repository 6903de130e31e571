/**
 * The parcel fabric, and the operations that cannot break it.
 *
 * <p>A <em>fabric</em> is a set of parcels with disjoint interiors whose shared borders are edge-matched: where two
 * parcels share a border, both have the same vertices along it, equal as doubles. Gaps between parcels (roads, water) are
 * allowed. An operation takes parcels of a fabric and <em>all</em> parcels that touch them, and answers with a
 * {@link org.qianmo.kernel.fabric.FabricOutcome}: a {@link org.qianmo.kernel.fabric.FabricChange}, whose results are new
 * parcels; a {@link org.qianmo.kernel.fabric.FabricReshape}, whose parcels keep their ids; or a named
 * {@link org.qianmo.kernel.fabric.FabricRefusal}. Put in the place of what they replace, the first two leave a fabric. It
 * throws nothing for land that cannot be cut or merged; input that is not polygonal or not valid is the caller's mistake.
 *
 * <p>What holds of every operation that neither takes in land nor gives any up: the union before is the union after, to
 * within 1 µm along the border; the booked acreages sum to what they summed to, to 0.00 m². What holds of all: no gap and
 * no overlap appears, not even of a micrometre, because both sides of a border are given the same nodes.
 *
 * <p>Frame: plane metres, EPSG:4547, x easting, y northing. Vertices that exist keep their digits; only the corner that is
 * moved, and one that lies within 0.1 mm of another when an overlap is clipped, get others. A caller that rounds positions
 * when storing them must round every parcel alike, the changed neighbours with the results; equal positions then stay
 * equal, and a border that was straight is straight to 3.5 µm, which all operations allow for.
 *
 * <p>Start reading at {@link org.qianmo.kernel.fabric.SplitByLine}; {@link org.qianmo.kernel.fabric.ShiftBoundary} is
 * the first that reshapes. What became of parcels since is told by {@link org.qianmo.kernel.fabric.SameGround},
 * {@link org.qianmo.kernel.fabric.LineageShares} and {@link org.qianmo.kernel.fabric.ThreeWayMerge}.
 */
package org.qianmo.kernel.fabric;
