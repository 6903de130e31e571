import { INK } from '../layers/styles.js';
import { propertyOf } from './decode.js';
import { hatch } from './hatch.js';
import { enterFrame, fill, inFrame, stroke } from './paths.js';

/**
 * @typedef {import('./decode.js').DecodedTile} DecodedTile
 * @typedef {import('./paths.js').Frame} Frame
 * @typedef {import('./paths.js').Context} Context
 */

/** @type {Record<string, string>} what becomes of a parcel → the colour that records have for it */
const ACTION = { CREATE: INK.created, CHANGE: INK.changed, RETIRE: INK.retired };

/**
 * Parcels of records that wait for approval: hatched in the colour of what is to become of them; those of drafts have a
 * broken outline.
 *
 * @param {Context} context
 * @param {DecodedTile} tile
 * @param {Frame} frame
 */
export function paintReview(context, tile, frame) {
  const parcels = tile.get('review');
  if (!parcels) {
    return;
  }
  const scale = enterFrame(context, parcels, frame) / frame.ratio;
  context.lineJoin = 'round';
  for (const parcel of inFrame(parcels, frame, new Set())) {
    const color = ACTION[propertyOf(parcels, parcel, 'action')] ?? INK.changed;
    context.fillStyle = hatch(context, color, frame, 0.08);
    fill(context, parcels, [parcel], scale);
    const isDraft = propertyOf(parcels, parcel, 'state') === 'DRAFT';
    for (const [ink, width] of /** @type {[string, number][]} */ ([[INK.casing, 4], [color, 2]])) {
      context.setLineDash(isDraft && ink === color ? [6 / scale, 4 / scale] : []);
      context.strokeStyle = ink;
      context.lineWidth = width / scale;
      stroke(context, parcels, [parcel]);
    }
    context.setLineDash([]);
  }
}
