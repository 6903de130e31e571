import { INK, zoneColor } from '../layers/styles.js';
import { propertyOf } from './decode.js';
import { hatch } from './hatch.js';
import { enterFrame, fill, inFrame, stroke } from './paths.js';

/**
 * @typedef {import('./decode.js').DecodedTile} DecodedTile
 * @typedef {import('./decode.js').Features} Features
 * @typedef {import('./paths.js').Frame} Frame
 * @typedef {import('./paths.js').Context} Context
 * @typedef {import('./paintParcels.js').PaintStyle} PaintStyle
 */

/** Below, a tint is all that can be seen of a zone. */
const HATCH_ZOOM_MIN = 12;

/**
 * Renovation zones: hatched, so that the parcels under them can be read, with a strong outline.
 *
 * @param {Context} context
 * @param {DecodedTile} tile
 * @param {Frame} frame
 * @param {PaintStyle} style
 */
export function paintZones(context, tile, frame, { hidden, selected }) {
  const zones = tile.get('zones');
  if (!zones) {
    return;
  }
  const scale = enterFrame(context, zones, frame) / frame.ratio;
  for (const zone of inFrame(zones, frame, hidden)) {
    const color = zoneColor(propertyOf(zones, zone, 'renovation'));
    context.fillStyle = hatch(context, color, frame, frame.z < HATCH_ZOOM_MIN ? 0.35 : 0.06);
    fill(context, zones, [zone], scale);
    paintOutline(context, zones, zone, { color, scale, planned: propertyOf(zones, zone, 'status') === 'PLANNED' });
    if (selected.has(zones.ids[zone])) {
      paintOutline(context, zones, zone, { color: INK.selected, scale, planned: false });
    }
  }
}

/**
 * @param {Context} context
 * @param {Features} zones
 * @param {number} zone
 * @param {{color: string, scale: number, planned: boolean}} look  what is only planned has a broken line
 */
function paintOutline(context, zones, zone, { color, scale, planned }) {
  context.lineJoin = 'round';
  for (const [ink, width] of /** @type {[string, number][]} */ ([['rgba(255, 255, 255, 0.85)', 4], [color, 2]])) {
    context.setLineDash(planned && ink === color ? [6 / scale, 4 / scale] : []);
    context.strokeStyle = ink;
    context.lineWidth = width / scale;
    stroke(context, zones, [zone]);
  }
  context.setLineDash([]);
}
