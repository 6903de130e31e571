import { themeColor } from '../layers/styles.js';
import { carries } from '../layers/themes.js';
import { propertyOf } from './decode.js';
import { enterFrame, fill, inFrame, stroke } from './paths.js';

/**
 * @typedef {import('./decode.js').DecodedTile} DecodedTile
 * @typedef {import('./paths.js').Frame} Frame
 * @typedef {import('./paths.js').Context} Context
 * @typedef {import('./paintParcels.js').PaintStyle} PaintStyle
 */

/** As a theme, over neutral parcels, the colour is what is looked at; as a layer, the parcels below it are. */
const THEME_ALPHA = 0.85;
const LAYER_ALPHA = 0.3;

/**
 * Accepted work by category. What was accepted in two categories shows both outlines.
 *
 * @param {Context} context
 * @param {DecodedTile} tile
 * @param {Frame} frame
 * @param {PaintStyle} style
 */
export function paintAcceptedWork(context, tile, frame, { theme }) {
  paintGround(context, tile.get('accepted-work'), frame, {
    property: 'category', theme: 'category', alpha: carries('accepted-work', theme) ? THEME_ALPHA : LAYER_ALPHA,
  });
}

/**
 * Ground that vouchers rest on, by the state of the voucher.
 *
 * @param {Context} context
 * @param {DecodedTile} tile
 * @param {Frame} frame
 */
export function paintVoucherGround(context, tile, frame) {
  paintGround(context, tile.get('voucher-ground'), frame, { property: 'state', theme: 'voucherState', alpha: THEME_ALPHA });
}

/**
 * @param {Context} context
 * @param {import('./decode.js').Features|undefined} ground
 * @param {Frame} frame
 * @param {{property: string, theme: import('../core/types.js').Theme, alpha: number}} look
 */
function paintGround(context, ground, frame, { property, theme, alpha }) {
  if (!ground) {
    return;
  }
  const scale = enterFrame(context, ground, frame) / frame.ratio;
  context.lineJoin = 'round';
  context.lineWidth = 1.4 / scale;
  for (const piece of inFrame(ground, frame, new Set())) {
    context.fillStyle = context.strokeStyle = themeColor(theme, propertyOf(ground, piece, property));
    context.globalAlpha = alpha;
    fill(context, ground, [piece], scale);
    context.globalAlpha = 1;
    stroke(context, ground, [piece]);
  }
}
