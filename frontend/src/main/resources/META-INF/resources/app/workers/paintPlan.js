import { consolidationUnitColor } from '../layers/styles.js';
import { propertyOf } from './decode.js';
import { enterFrame, fill, inFrame, stroke } from './paths.js';

/**
 * @typedef {import('./decode.js').DecodedTile} DecodedTile
 * @typedef {import('./paths.js').Frame} Frame
 * @typedef {import('./paths.js').Context} Context
 */

/** Long and short, so that the whole line of a zone on the same ground is seen between; what is only planned is dotted. */
const DASHES = { planned: [2, 4], other: [10, 3, 2, 3] };

/**
 * Areas, units, projects and key areas of the consolidation plan: a faint tint within a dash-dotted line.
 *
 * @param {Context} context
 * @param {DecodedTile} tile
 * @param {Frame} frame
 */
export function paintConsolidationUnits(context, tile, frame) {
  const units = tile.get('consolidation-units');
  if (!units) {
    return;
  }
  const scale = enterFrame(context, units, frame) / frame.ratio;
  context.lineJoin = 'round';
  for (const unit of inFrame(units, frame, new Set())) {
    context.fillStyle = context.strokeStyle = consolidationUnitColor(propertyOf(units, unit, 'kind'));
    context.globalAlpha = 0.07;
    fill(context, units, [unit], scale);
    context.globalAlpha = 1;
    const dash = propertyOf(units, unit, 'status') === 'PLANNED' ? DASHES.planned : DASHES.other;
    context.setLineDash(dash.map((pixels) => pixels / scale));
    context.lineWidth = 2.6 / scale;
    stroke(context, units, [unit]);
  }
  context.setLineDash([]);
}
