import { duplicateVertex } from './duplicateVertex.js';
import { frameOf } from './frame.js';
import { selfIntersection } from './selfIntersection.js';
import { sliver } from './sliver.js';
import { tooFewPoints } from './tooFewPoints.js';

/**
 * @typedef {import('../core/types.js').Finding} Finding
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 */

/**
 * The form of one ring, with the codes that the server uses. Later rules need what earlier ones assert, so the first
 * rule that finds something ends the list, as in the server's kernel.
 *
 * @param {RingLonLat} ring  open
 * @param {import('./frame.js').Frame} [frame]
 * @returns {Finding[]}
 */
export function checkRing(ring, frame = frameOf(ring)) {
  /** @type {((ring: RingLonLat) => Finding[])[]} */
  const rules = [tooFewPoints, duplicateVertex, selfIntersection, (open) => sliver(open, frame)];
  for (const rule of rules) {
    const findings = rule(ring);
    if (findings.length > 0) {
      return findings;
    }
  }
  return [];
}

/**
 * @param {import('../core/draft.js').DraftFeature} feature
 * @returns {Finding[]} while its ring is being drawn: only crossings of what is there
 */
export function checkFeature(feature) {
  const rings = feature.polygons.flat();
  return feature.closed
    ? rings.flatMap((ring) => checkRing(ring))
    : rings.flatMap((ring) => selfIntersection(ring, false));
}
