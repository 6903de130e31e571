/**
 * Which of many texts over a map are shown, so that none lies on another.
 *
 * @typedef {object} Placed
 * @property {number} x       left, pixels
 * @property {number} y       top, pixels
 * @property {number} width
 * @property {number} height
 */

/** A text this wide beside its letters still looks free. */
const GAP_PIXELS = 4;

/** Han characters and their punctuation are as wide as they are high; other letters about half of that. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g;
const NARROW_SHARE = 0.58;

/**
 * @template T
 * @param {T[][]} candidates  the most important first; of each the variants, the one that is liked best first
 * @param {(variant: T) => Placed|null} boxOf  null: takes no room, and is shown whatever lies there
 * @returns {T[]} of each candidate the first variant that has room, if any has
 */
export function firstWithRoom(candidates, boxOf) {
  /** @type {Placed[]} */
  const taken = [];
  return candidates.flatMap((variants) => {
    const boxes = variants.map(boxOf);
    const chosen = boxes.findIndex((box) => box === null || taken.every((other) => !overlap(box, other)));
    taken.push(...boxes.slice(chosen, chosen + 1).filter((box) => box !== null));
    return chosen < 0 ? [] : [variants[chosen]];
  });
}

/**
 * @param {string} text
 * @param {number} fontPixels
 * @returns {number} about how wide the text will be, pixels
 */
export function widthOf(text, fontPixels) {
  const wide = text.match(WIDE)?.length ?? 0;
  return fontPixels * (wide + NARROW_SHARE * (text.length - wide));
}

/**
 * @param {Placed} a
 * @param {Placed} b
 */
function overlap(a, b) {
  return a.x < b.x + b.width + GAP_PIXELS && b.x < a.x + a.width + GAP_PIXELS
    && a.y < b.y + b.height && b.y < a.y + a.height;
}
