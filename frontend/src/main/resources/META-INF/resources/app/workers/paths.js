/**
 * Features as canvas paths, in batches. The context's transform turns tile units into pixels.
 *
 * @typedef {import('./decode.js').Features} Features
 * @typedef {OffscreenCanvasRenderingContext2D} Context
 *
 * @typedef {object} Frame  which part of a tile fills the canvas
 * @property {number} z         zoom of the source tile
 * @property {number} zoomIn    the canvas shows 1 / zoomIn of the source tile's width
 * @property {number} column    which part, from the west
 * @property {number} row       which part, from the north
 * @property {number} size      pixels of the device across the canvas
 * @property {number} ratio     pixels of the device for one CSS pixel
 * @property {import('./census.js').Box|null} [sheet]  on paper, the part of the source tile that the sheet shows
 */

/**
 * Polygons a fill(). Rasterising slows down with the edges in one path: all of a colour in one path took 11.5 s for
 * a tile of z13 with a million parcels in the district, batches of 256 took 1.3 s.
 */
const BATCH = 256;

/** Below this many CSS pixels a parcel is painted as its bounding box: the shape could not be seen. */
const SHAPE_PIXELS_MIN = 4;

/**
 * @param {Context} context
 * @param {Features} features
 * @param {Frame} frame
 * @returns {number} device pixels for one tile unit
 */
export function enterFrame(context, { extent }, { zoomIn, column, row, size }) {
  const scale = (size * zoomIn) / extent;
  context.setTransform(scale, 0, 0, scale, -column * size, -row * size);
  return scale;
}

/**
 * @param {Features} features
 * @param {Frame} frame
 * @param {Set<number>} hidden  ids
 * @returns {number[]} features of which something may be seen
 */
export function inFrame({ boxes, count, extent, ids }, frame, hidden) {
  const [minX, minY, maxX, maxY] = boxOf(frame, extent);
  const seen = [];
  for (let feature = 0; feature < count; feature++) {
    const at = feature * 4;
    if (boxes[at] <= maxX && boxes[at + 2] >= minX && boxes[at + 1] <= maxY && boxes[at + 3] >= minY
        && !hidden.has(ids[feature])) {
      seen.push(feature);
    }
  }
  return seen;
}

/**
 * @param {Frame} frame
 * @param {number} extent
 * @returns {[number, number, number, number]} minX, minY, maxX, maxY, tile units, with the width of a wide line around it
 */
function boxOf({ zoomIn, column, row }, extent) {
  const part = extent / zoomIn;
  const margin = part / 64;
  return [column * part - margin, row * part - margin, (column + 1) * part + margin, (row + 1) * part + margin];
}

/**
 * @param {Features} features
 * @param {number} feature
 * @param {Frame} frame
 * @returns {boolean} whether an edge that stroke() would draw may be seen
 */
export function isOutlined({ ringStarts, coordStarts, coords, extent }, feature, frame) {
  const [minX, minY, maxX, maxY] = boxOf(frame, extent);
  for (let ring = ringStarts[feature]; ring < ringStarts[feature + 1]; ring++) {
    const [start, end] = [coordStarts[ring], coordStarts[ring + 1]];
    for (let i = start, j = end - 2; i < end; j = i, i += 2) {
      const [x1, y1, x2, y2] = [coords[j], coords[j + 1], coords[i], coords[i + 1]];
      const isNear = Math.min(x1, x2) <= maxX && Math.max(x1, x2) >= minX && Math.min(y1, y2) <= maxY && Math.max(y1, y2) >= minY;
      if (isNear && !isCut(x1, x2, extent) && !isCut(y1, y2, extent)) {
        return true;
      }
    }
  }
  return false;
}

/**
 * @param {Context} context
 * @param {Features} features
 * @param {number[]} chosen
 * @param {number} scale  CSS pixels for one tile unit
 */
export function fill(context, features, chosen, scale) {
  for (let start = 0; start < chosen.length; start += BATCH) {
    context.beginPath();
    for (const feature of chosen.slice(start, start + BATCH)) {
      if (sizeOf(features, feature) * scale < SHAPE_PIXELS_MIN) {
        addBox(context, features, feature);
      } else {
        addRings(context, features, feature);
      }
    }
    context.fill();
  }
}

/**
 * Outlines, without the edges along which the server has cut a feature at the border of the tile.
 *
 * @param {Context} context
 * @param {Features} features
 * @param {number[]} chosen
 */
export function stroke(context, features, chosen) {
  for (let start = 0; start < chosen.length; start += BATCH) {
    context.beginPath();
    for (const feature of chosen.slice(start, start + BATCH)) {
      addOutline(context, features, feature);
    }
    context.stroke();
  }
}

/**
 * @param {Features} features
 * @param {number} feature
 * @returns {number} the longer side of its box, tile units
 */
export function sizeOf({ boxes }, feature) {
  const at = feature * 4;
  return Math.max(boxes[at + 2] - boxes[at], boxes[at + 3] - boxes[at + 1]);
}

/**
 * @param {Context} context
 * @param {Features} features
 * @param {number} feature
 */
export function addBox(context, { boxes }, feature) {
  const at = feature * 4;
  context.rect(boxes[at], boxes[at + 1], Math.max(1, boxes[at + 2] - boxes[at]), Math.max(1, boxes[at + 3] - boxes[at + 1]));
}

/**
 * @param {Context} context
 * @param {Features} features
 * @param {number} feature
 */
export function addRings(context, { ringStarts, coordStarts, coords }, feature) {
  for (let ring = ringStarts[feature]; ring < ringStarts[feature + 1]; ring++) {
    const end = coordStarts[ring + 1];
    context.moveTo(coords[coordStarts[ring]], coords[coordStarts[ring] + 1]);
    for (let i = coordStarts[ring] + 2; i < end; i += 2) {
      context.lineTo(coords[i], coords[i + 1]);
    }
    context.closePath();
  }
}

/**
 * @param {Context} context
 * @param {Features} features
 * @param {number} feature
 */
function addOutline(context, features, feature) {
  const { ringStarts, coordStarts, coords, extent, boxes } = features;
  const at = feature * 4;
  if (boxes[at] > 0 && boxes[at + 1] > 0 && boxes[at + 2] < extent && boxes[at + 3] < extent) {
    addRings(context, features, feature);
    return;
  }
  for (let ring = ringStarts[feature]; ring < ringStarts[feature + 1]; ring++) {
    const [start, end] = [coordStarts[ring], coordStarts[ring + 1]];
    context.moveTo(coords[end - 2], coords[end - 1]);
    for (let i = start, j = end - 2; i < end; j = i, i += 2) {
      const cut = isCut(coords[j], coords[i], extent) || isCut(coords[j + 1], coords[i + 1], extent);
      context[cut ? 'moveTo' : 'lineTo'](coords[i], coords[i + 1]);
    }
  }
}

/**
 * @param {number} a
 * @param {number} b
 * @param {number} extent
 */
function isCut(a, b, extent) {
  return a === b && (a <= 0 || a >= extent);
}
