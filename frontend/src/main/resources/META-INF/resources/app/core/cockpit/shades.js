/**
 * Classes of a choropleth: as many units in each as can be, between bounds that people can read.
 *
 * @typedef {{from: number, to: number}} ShadeClass  from: inclusive; to: exclusive, but for the last
 */

const DIGITS = 2;

/**
 * @param {number[]} values  of the units, not negative
 * @param {number} count  of classes, at most
 * @returns {ShadeClass[]} of what is more than nothing, ascending; none if there is nothing
 */
export function shadeClasses(values, count) {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  if (!sorted.length) return [];
  const bounds = [0];
  for (let i = 1; i < count; i++) {
    const bound = readable(sorted[Math.floor((i * sorted.length) / count)]);
    if (bound > Math.max(bounds[bounds.length - 1], sorted[0]) && bound <= sorted[sorted.length - 1]) bounds.push(bound);
  }
  return bounds.map((from, i) => ({ from, to: bounds[i + 1] ?? sorted[sorted.length - 1] }));
}

/**
 * @param {number|null|undefined} value
 * @param {ShadeClass[]} classes
 * @returns {number} which class it is of; -1 for nothing
 */
export function shadeOf(value, classes) {
  if (!value || !(value > 0)) return -1;
  const above = classes.findIndex(({ from }) => from > value);
  return above < 0 ? classes.length - 1 : above - 1;
}

/** @param {number} value */
const readable = (value) => Number(value.toPrecision(DIGITS));
