import { duplicateVertex } from './duplicateVertex.js';
import { frameOf } from './frame.js';
import { selfIntersection } from './selfIntersection.js';
import { sliver } from './sliver.js';
import { tooFewPoints } from './tooFewPoints.js';

/**
 * The form of what is drawn, with the codes and limits of the server's kernel; gis-data/cases/ring-form.csv is read by
 * the tests of both. The server looks for more (holes, spikes, neighbours) and has the last word.
 *
 * @typedef {import('../core/types.js').Finding} Finding
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 */

/**
 * @param {RingLonLat[]} rings  one polygon: the shell, then holes; open
 * @param {import('./frame.js').Frame} [frame]
 * @returns {Finding[]} a ring with too few points, or one that crosses itself, has no area to look at
 */
export function checkPolygon(rings, frame = frameOf(rings[0])) {
  const duplicates = rings.flatMap((ring) => duplicateVertex(ring, frame));
  const tooFew = rings.flatMap((ring) => tooFewPoints(ring));
  if (tooFew.length > 0) {
    return [...duplicates, ...tooFew];
  }
  const crossings = rings.flatMap((ring) => selfIntersection(ring));
  return [...duplicates, ...(crossings.length > 0 ? crossings : sliver(rings, frame))];
}

/**
 * @param {import('../core/draft.js').DraftFeature} feature
 * @returns {Finding[]} while its ring is being drawn: only crossings of what is there
 */
export function checkFeature(feature) {
  return feature.closed
    ? feature.polygons.flatMap((rings) => checkPolygon(rings))
    : feature.polygons.flat().flatMap((ring) => selfIntersection(ring, false));
}
