/**
 * How the code of a parcel is written, by a worker into a tile or by the page over its border.
 *
 * @typedef {OffscreenCanvasRenderingContext2D|CanvasRenderingContext2D} Context
 */

export const FONT_PIXELS = 10.5;

const FONT = '"DejaVu Sans", "Microsoft YaHei", sans-serif';

/**
 * @param {Context} context
 * @param {number} pixel  a CSS pixel, in units of the context
 */
export function takePen(context, pixel) {
  context.font = `${FONT_PIXELS * pixel}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 2.6 * pixel;
  context.strokeStyle = 'rgba(255, 255, 255, 0.85)';
  context.fillStyle = '#4a4638';
}

/**
 * @param {Context} context
 * @param {string} text
 * @param {[number, number]} at  the middle of the text
 */
export function writeCode(context, text, [x, y]) {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
