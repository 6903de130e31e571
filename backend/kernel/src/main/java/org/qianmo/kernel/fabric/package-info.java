/**
 * The parcel fabric, and the operations that cannot break it.
 *
 * <p>A <em>fabric</em> is a set of parcels with disjoint interiors whose shared borders are edge-matched: where two
 * parcels share a border, both have the same vertices along it, equal as doubles. Gaps between parcels (roads, water) are
 * allowed. An operation takes parcels of a fabric and <em>all</em> parcels that touch them, and answers with a
 * {@link org.qianmo.kernel.fabric.FabricOutcome}: either a {@link org.qianmo.kernel.fabric.FabricChange}, which put in the
 * place of what it replaces leaves a fabric, or a named {@link org.qianmo.kernel.fabric.FabricRefusal}. It throws nothing
 * for land that cannot be cut or merged; input that is not polygonal or not valid is the caller's mistake.
 *
 * <p>What holds of every change: the union before is the union after, to within
 * 1 µm along the border; no gap and no overlap appears, not even of a micrometre, because both
 * sides of a border are given the same nodes; the booked acreages of the results sum to those of the parents to 0.00 m².
 *
 * <p>Frame: plane metres, EPSG:4547, x easting, y northing. Vertices that exist are never moved. A caller that rounds
 * positions when storing them must round every parcel alike, the changed neighbours with the results; equal positions
 * then stay equal. Start reading at {@link org.qianmo.kernel.fabric.SplitByLine}.
 */
package org.qianmo.kernel.fabric;
