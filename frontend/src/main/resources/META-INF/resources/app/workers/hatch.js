/**
 * @typedef {import('./paths.js').Frame} Frame
 * @typedef {import('./paths.js').Context} Context
 */

/** CSS pixels from one line of the hatching to the next; divides the 512 of a tile, so that tiles fit together. */
const HATCH_PIXELS = 16;

/**
 * Diagonal lines over a tint.
 *
 * @param {Context} context
 * @param {string} color
 * @param {Frame} frame
 * @param {number} tint  alpha of the ground between the lines
 */
export function hatch(context, color, { ratio }, tint) {
  const side = Math.round(HATCH_PIXELS * ratio);
  const canvas = new OffscreenCanvas(side, side);
  const ink = /** @type {Context} */ (canvas.getContext('2d'));
  ink.fillStyle = color;
  ink.globalAlpha = tint;
  ink.fillRect(0, 0, side, side);
  ink.globalAlpha = 0.6;
  ink.strokeStyle = color;
  ink.lineWidth = 1.2 * ratio;
  ink.beginPath();
  for (const shift of [-side, 0, side]) {
    ink.moveTo(shift - 1, side + 1);
    ink.lineTo(shift + side + 1, -1);
  }
  ink.stroke();
  const pattern = /** @type {CanvasPattern} */ (context.createPattern(canvas, 'repeat'));
  pattern.setTransform(context.getTransform().inverse());
  return pattern;
}
