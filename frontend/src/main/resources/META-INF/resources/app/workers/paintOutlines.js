import { controlLineColor, INK } from '../layers/styles.js';
import { propertyOf } from './decode.js';
import { addRings, enterFrame, fill, inFrame, isOutlined, stroke } from './paths.js';

/**
 * @typedef {import('./decode.js').DecodedTile} DecodedTile
 * @typedef {import('./paths.js').Frame} Frame
 * @typedef {import('./paths.js').Context} Context
 * @typedef {import('./paintParcels.js').PaintStyle} PaintStyle
 */

/**
 * Borders of towns, and of villages where the tile has them. Neighbours draw their common border each, so a broken line
 * would come out whole here and broken there: villages are told by a thin pale one.
 *
 * @param {Context} context
 * @param {DecodedTile} tile
 * @param {Frame} frame
 * @param {PaintStyle} style
 */
export function paintUnits(context, tile, frame, { hidden }) {
  const units = tile.get('units');
  if (!units) {
    return;
  }
  const scale = enterFrame(context, units, frame) / frame.ratio;
  const seen = inFrame(units, frame, hidden);
  const isVillage = (/** @type {number} */ unit) => propertyOf(units, unit, 'level') === 'VILLAGE';
  context.lineJoin = 'round';
  context.strokeStyle = INK.village;
  context.lineWidth = 1 / scale;
  stroke(context, units, seen.filter(isVillage));
  for (const [ink, width] of /** @type {[string, number][]} */ ([['rgba(255, 255, 255, 0.7)', 4], [INK.town, 1.6]])) {
    context.strokeStyle = ink;
    context.lineWidth = width / scale;
    stroke(context, units, seen.filter((unit) => !isVillage(unit)));
  }
}

/**
 * From near, most tiles lie inside a village: a bitmap of nothing would be blended with all that lies below it.
 *
 * @param {DecodedTile} tile
 * @param {Frame} frame
 * @returns {boolean} whether paintUnits would paint anything
 */
export function showsBorders(tile, frame) {
  const units = tile.get('units');
  return units !== undefined && inFrame(units, frame, new Set()).some((unit) => isOutlined(units, unit, frame));
}

/**
 * Grounds of the pilot sites, light, with a broken outline.
 *
 * @param {Context} context
 * @param {DecodedTile} tile
 * @param {Frame} frame
 * @param {PaintStyle} style
 */
export function paintPilotSites(context, tile, frame, { hidden, selected }) {
  const sites = tile.get('pilot-sites');
  if (!sites) {
    return;
  }
  const scale = enterFrame(context, sites, frame) / frame.ratio;
  for (const site of inFrame(sites, frame, hidden)) {
    const chosen = selected.has(sites.ids[site]);
    context.fillStyle = INK.pilotSite;
    context.globalAlpha = 0.08;
    fill(context, sites, [site], scale);
    context.globalAlpha = 1;
    context.strokeStyle = chosen ? INK.selected : INK.pilotSite;
    context.lineWidth = (chosen ? 3 : 2) / scale;
    context.setLineDash([8 / scale, 3 / scale, 2 / scale, 3 / scale]);
    stroke(context, sites, [site]);
    context.setLineDash([]);
  }
}

/** The band along the inner side of a control line, CSS pixels: it says on which side the rule holds. */
const BAND_PIXELS = 9;

/** Below, a band would be as wide as what it encloses: a tint says the same. */
const BAND_ZOOM_MIN = 13;

/**
 * Control lines of the spatial plan: a line with a band on its inner side and no fill, since they lie over everything.
 *
 * @param {Context} context
 * @param {DecodedTile} tile
 * @param {Frame} frame
 */
export function paintControlLines(context, tile, frame) {
  const lines = tile.get('control-lines');
  if (!lines) {
    return;
  }
  const scale = enterFrame(context, lines, frame) / frame.ratio;
  context.lineJoin = 'round';
  for (const line of inFrame(lines, frame, new Set())) {
    context.strokeStyle = controlLineColor(propertyOf(lines, line, 'kind'));
    if (frame.z < BAND_ZOOM_MIN) {
      paintTint(context, lines, line, scale);
    } else {
      paintBand(context, lines, line, scale);
    }
    context.lineWidth = (frame.z < BAND_ZOOM_MIN ? 0.8 : 2) / scale;
    stroke(context, lines, [line]);
  }
}

/**
 * @param {Context} context
 * @param {import('./decode.js').Features} lines
 * @param {number} line
 * @param {number} scale
 */
function paintTint(context, lines, line, scale) {
  context.fillStyle = context.strokeStyle;
  context.globalAlpha = 0.16;
  fill(context, lines, [line], scale);
  context.globalAlpha = 1;
}

/**
 * @param {Context} context
 * @param {import('./decode.js').Features} lines
 * @param {number} line
 * @param {number} scale
 */
function paintBand(context, lines, line, scale) {
  context.save();
  context.beginPath();
  addRings(context, lines, line);
  context.clip('evenodd');
  context.globalAlpha = 0.22;
  context.lineWidth = (2 * BAND_PIXELS) / scale;
  stroke(context, lines, [line]);
  context.restore();
}
