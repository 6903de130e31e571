import { cellColor, INK, parcelColor } from '../layers/styles.js';
import { carries } from '../layers/themes.js';
import { paintCodes } from './paintCodes.js';
import { propertyOf } from './decode.js';
import { addBox, enterFrame, fill, inFrame, sizeOf, stroke } from './paths.js';

/**
 * @typedef {import('./decode.js').DecodedTile} DecodedTile
 * @typedef {import('./decode.js').Features} Features
 * @typedef {import('./paths.js').Frame} Frame
 * @typedef {import('./paths.js').Context} Context
 * @typedef {import('../core/types.js').Theme} Theme
 *
 * @typedef {object} PaintStyle
 * @property {Theme} theme
 * @property {Set<number>} hidden  ids that are being edited and drawn by the editor
 * @property {Set<number>} selected  ids
 */

/** Below this many CSS pixels of a parcel, on average, a tile gets no outlines: they would be all that is seen. */
const OUTLINE_PIXELS_MIN = 10;

const CELL_ALPHA = 0.75;

/**
 * Parcels, or the cells that stand for them at small scales.
 *
 * @param {Context} context
 * @param {DecodedTile} tile
 * @param {Frame} frame
 * @param {PaintStyle} style
 * @returns {import('./paintCodes.js').Code[]} codes that are left to the page
 */
export function paintParcels(context, tile, frame, style) {
  const parcels = tile.get('parcels');
  const cells = tile.get('parcel-cells');
  if (parcels) {
    return paintShapes(context, parcels, frame, style);
  }
  if (cells) {
    paintCells(context, cells, frame, style);
  }
  return [];
}

/**
 * @param {Context} context
 * @param {Features} parcels
 * @param {Frame} frame
 * @param {PaintStyle} style
 */
function paintShapes(context, parcels, frame, { theme, hidden, selected }) {
  const deviceScale = enterFrame(context, parcels, frame);
  const scale = deviceScale / frame.ratio;
  const seen = inFrame(parcels, frame, hidden);
  for (const [key, members] of groupBy(parcels, seen, carries('parcels', theme) ? theme : '')) {
    context.fillStyle = parcelColor(theme, key);
    fill(context, parcels, members, scale);
  }
  context.lineJoin = 'round';
  context.lineWidth = (frame.z >= 15 ? 0.9 : 0.6) / scale;
  context.strokeStyle = INK.parcel;
  if (meanSize(parcels, seen) * scale >= OUTLINE_PIXELS_MIN) {
    stroke(context, parcels, seen);
  }
  paintSelected(context, parcels, seen.filter((feature) => selected.has(parcels.ids[feature])), scale);
  return paintCodes(context, parcels, seen, frame);
}

/**
 * @param {Features} parcels
 * @param {number[]} members
 * @returns {number} tile units
 */
function meanSize(parcels, members) {
  return members.reduce((sum, feature) => sum + sizeOf(parcels, feature), 0) / Math.max(1, members.length);
}

/**
 * @param {Context} context
 * @param {Features} parcels
 * @param {number[]} members
 * @param {number} scale
 */
function paintSelected(context, parcels, members, scale) {
  context.fillStyle = INK.selectedFill;
  fill(context, parcels, members, scale);
  for (const [color, width] of /** @type {[string, number][]} */ ([[INK.casing, 5], [INK.selected, 2.5]])) {
    context.strokeStyle = color;
    context.lineWidth = width / scale;
    stroke(context, parcels, members);
  }
}

/**
 * Square cells, lighter than parcels would be: they are a summary, and the borders of towns have to be read over them.
 *
 * @param {Context} context
 * @param {Features} cells
 * @param {Frame} frame
 * @param {PaintStyle} style  cells have ids of their own, which no parcel that is hidden has to do with
 */
function paintCells(context, cells, frame, { theme }) {
  enterFrame(context, cells, frame);
  const property = theme === 'landClass' ? 'group' : theme;
  context.globalAlpha = CELL_ALPHA;
  for (const feature of inFrame(cells, frame, new Set())) {
    context.fillStyle = cellColor(theme, propertyOf(cells, feature, property));
    context.beginPath();
    addBox(context, cells, feature);
    context.fill();
  }
}

/**
 * @param {Features} features
 * @param {number[]} chosen
 * @param {string} property
 * @returns {Map<string, number[]>} value of the property → features
 */
function groupBy(features, chosen, property) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const feature of chosen) {
    const key = propertyOf(features, feature, property);
    const members = groups.get(key);
    if (members) {
      members.push(feature);
    } else {
      groups.set(key, [feature]);
    }
  }
  return groups;
}
