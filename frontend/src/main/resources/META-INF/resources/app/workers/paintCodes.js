import { propertyOf } from './decode.js';
import { roomFor } from './textRoom.js';

/**
 * Codes of parcels, inside the parcel and only where they fit: so no two can overlap.
 *
 * @typedef {import('./decode.js').Features} Features
 * @typedef {import('./paths.js').Frame} Frame
 * @typedef {import('./paths.js').Context} Context
 */

const FONT_PIXELS = 10.5;
const FONT = '"DejaVu Sans", "Microsoft YaHei", sans-serif';

/** Free ground around a text, CSS pixels. */
const MARGIN_PIXELS = 3;

/** The last seven characters tell the parcels of a village apart: two letters of the right and the number. */
const SHORT_LENGTH = 7;

/** The widest two letters that a code has, for its width. */
const WIDE_LETTERS = 'GX';

/** From here on the whole code is written where it fits; before, a mixture of long and short ones would be all over. */
const WHOLE_CODE_ZOOM_IN = 2;

/** A parcel in several tiles is named where its north-western part lies, and again in a part with this much more room. */
const ROOM_FOR_ANOTHER = 4;

/**
 * @param {Context} context  its transform is that of tile units
 * @param {Features} parcels
 * @param {number[]} seen
 * @param {Frame} frame
 */
export function paintCodes(context, parcels, seen, frame) {
  if (!parcels.columns.has('code')) {
    return;
  }
  const unitsPerPixel = parcels.extent / ((frame.size / frame.ratio) * frame.zoomIn);
  context.save();
  context.font = `${FONT_PIXELS * unitsPerPixel}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 2.6 * unitsPerPixel;
  context.strokeStyle = 'rgba(255, 255, 255, 0.85)';
  context.fillStyle = '#4a4638';
  const widths = widthsIn(context);
  for (const feature of seen) {
    const text = codeWithRoom(parcels, feature, { unitsPerPixel, whole: frame.zoomIn >= WHOLE_CODE_ZOOM_IN, widths });
    if (text) {
      context.strokeText(text.code, ...text.at);
      context.fillText(text.code, ...text.at);
    }
  }
  context.restore();
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
 * @param {{unitsPerPixel: number, whole: boolean, widths: (length: number) => number}} scale  whole: the whole code may be tried
 * @returns {{code: string, at: [number, number]}|null} the whole code if it fits, otherwise its end
 */
function codeWithRoom(parcels, feature, { unitsPerPixel, whole, widths }) {
  const code = String(propertyOf(parcels, feature, 'code') ?? '');
  if (!code) {
    return null;
  }
  const more = isCutFromTheNorthWest(parcels, feature) ? ROOM_FOR_ANOTHER : 1;
  const margin = 2 * MARGIN_PIXELS * unitsPerPixel;
  for (const candidate of new Set([...(whole ? [code] : []), code.slice(-SHORT_LENGTH)])) {
    const width = widths(candidate.length) + margin;
    const at = roomFor(parcels, feature, width * more, (FONT_PIXELS * unitsPerPixel + margin) * more);
    if (at && isWithinTile(at, width, parcels.extent)) {
      return { code: candidate, at };
    }
  }
  return null;
}

/**
 * What reaches into the buffer of the tile would be cut.
 *
 * @param {[number, number]} at
 * @param {number} width
 * @param {number} extent
 */
function isWithinTile([x, y], width, extent) {
  return x - width / 2 >= 0 && x + width / 2 <= extent && y >= 0 && y <= extent;
}

/**
 * @param {Features} parcels
 * @param {number} feature
 */
function isCutFromTheNorthWest({ boxes }, feature) {
  return boxes[feature * 4] < 0 || boxes[feature * 4 + 1] < 0;
}
