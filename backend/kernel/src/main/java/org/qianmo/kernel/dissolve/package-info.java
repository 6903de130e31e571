/**
 * How much ground parcels cover together, where ground that several of them hold counts once.
 *
 * <p>Imported parcels overlap here and there. The sum of their areas then is too large, and a union that trusts in borders
 * that match, such as {@code CoverageUnion} of JTS, gives an area that is wrong without saying so. So overlaps are
 * looked for first: parcels that overlap none are added up, and only those that do are united by overlay.
 *
 * <p>A valid ground is a polygon or multipolygon without errors of form. Frame: plane metres, EPSG:4547. Areas are of the
 * plane and are compared and shown, never booked. Start reading at {@link org.qianmo.kernel.dissolve.DissolvedGround}, then
 * at {@link org.qianmo.kernel.dissolve.ZoneAreas}, which follows changes.
 */
package org.qianmo.kernel.dissolve;
