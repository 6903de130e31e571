import { FONT_PIXELS, takePen, writeCode } from './codePen.js';
import { propertyOf } from './decode.js';
import { roomFor } from './textRoom.js';

/**
 * Codes of parcels, inside the parcel and only where they fit: so no two can overlap.
 *
 * @typedef {import('./decode.js').Features} Features
 * @typedef {import('./paths.js').Frame} Frame
 * @typedef {import('./paths.js').Context} Context
 *
 * @typedef {object} Code  of a parcel that lies in several tiles, each of which may have room for it
 * @property {number} id
 * @property {string} text
 * @property {[number, number]} at  the middle of the text, CSS pixels from the north-west of the canvas
 *
 * @typedef {object} Scale
 * @property {number} unitsPerPixel  tile units for a CSS pixel
 * @property {boolean} whole         the whole code may be tried
 * @property {import('./census.js').Box|null} sheet  part of the tile outside which nothing is written
 * @property {(length: number) => number} widths     of a text with so many characters, tile units
 */

/** Free ground around a text, CSS pixels. */
const MARGIN_PIXELS = 3;

/** The last seven characters tell the parcels of a village apart: two letters of the right and the number. */
const SHORT_LENGTH = 7;

/** The widest two letters that a code has, for its width. */
const WIDE_LETTERS = 'GX';

/** From here on the whole code is written where it fits; before, a mixture of long and short ones would be all over. */
const WHOLE_CODE_ZOOM_IN = 2;

/**
 * Writes the codes of parcels that lie in this tile alone.
 *
 * @param {Context} context  its transform is that of tile units
 * @param {Features} parcels
 * @param {number[]} seen
 * @param {Frame} frame
 * @returns {Code[]} of the other parcels: the page sees all tiles, and has each written once
 */
export function paintCodes(context, parcels, seen, frame) {
  if (!parcels.columns.has('code')) {
    return [];
  }
  const unitsPerPixel = parcels.extent / ((frame.size / frame.ratio) * frame.zoomIn);
  context.save();
  takePen(context, unitsPerPixel);
  const scale = { unitsPerPixel, whole: frame.zoomIn >= WHOLE_CODE_ZOOM_IN, sheet: frame.sheet ?? null, widths: widthsIn(context) };
  /** @type {Code[]} */
  const shared = [];
  for (const feature of seen) {
    const text = codeWithRoom(parcels, feature, scale);
    if (text && isCut(parcels, feature)) {
      shared.push({ id: parcels.ids[feature], text: text.code, at: inCanvas(text.at, parcels.extent, frame) });
    } else if (text) {
      writeCode(context, text.code, text.at);
    }
  }
  context.restore();
  return shared;
}

/**
 * Measuring costs as much as painting, and codes of a length are about as wide: each length is measured once.
 *
 * @param {Context} context
 * @returns {(length: number) => number} tile units
 */
function widthsIn(context) {
  /** @type {Map<number, number>} */
  const known = new Map();
  return (length) => {
    const width = known.get(length) ?? context.measureText(WIDE_LETTERS + '0'.repeat(Math.max(0, length - WIDE_LETTERS.length))).width;
    known.set(length, width);
    return width;
  };
}

/**
 * @param {Features} parcels
 * @param {number} feature
 * @param {Scale} scale
 * @returns {{code: string, at: [number, number]}|null} the whole code if it fits, otherwise its end
 */
export function codeWithRoom(parcels, feature, { unitsPerPixel, whole, sheet, widths }) {
  const code = String(propertyOf(parcels, feature, 'code') ?? '');
  const margin = 2 * MARGIN_PIXELS * unitsPerPixel;
  const height = FONT_PIXELS * unitsPerPixel + margin;
  for (const candidate of code ? new Set([...(whole ? [code] : []), code.slice(-SHORT_LENGTH)]) : []) {
    const width = widths(candidate.length) + margin;
    const at = roomFor(parcels, feature, width, height);
    if (at && isWithin(at, width, height, parcels.extent, sheet)) {
      return { code: candidate, at };
    }
  }
  return null;
}

/**
 * What reaches into the buffer of the tile would be cut there, and what reaches over the sheet by its edge.
 *
 * @param {[number, number]} at
 * @param {number} width
 * @param {number} height
 * @param {number} extent
 * @param {import('./census.js').Box|null} sheet
 */
function isWithin([x, y], width, height, extent, sheet) {
  const [minX, minY, maxX, maxY] = (sheet ?? [0, 0, 1, 1]).map((share) => Math.max(0, Math.min(1, share)) * extent);
  return x - width / 2 >= minX && x + width / 2 <= maxX && y - height / 2 >= minY && y + height / 2 <= maxY;
}

/**
 * @param {Features} parcels
 * @param {number} feature
 * @returns {boolean} whether the parcel goes on in another tile
 */
function isCut({ boxes, extent }, feature) {
  const [minX, minY, maxX, maxY] = boxes.subarray(feature * 4, feature * 4 + 4);
  return minX < 0 || minY < 0 || maxX > extent || maxY > extent;
}

/**
 * @param {[number, number]} at  tile units
 * @param {number} extent
 * @param {Frame} frame
 * @returns {[number, number]} CSS pixels
 */
function inCanvas([x, y], extent, { zoomIn, column, row, size, ratio }) {
  const pixels = size / ratio;
  return [((x * zoomIn) / extent - column) * pixels, ((y * zoomIn) / extent - row) * pixels];
}
