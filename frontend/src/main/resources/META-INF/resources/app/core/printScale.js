/**
 * The scale of a Web Mercator map on paper. The projection enlarges with the latitude, so that a scale holds for the middle
 * of a map; over a district of 40 km it changes by less than 0.3 %.
 */

/** CGCS2000. */
const SEMI_MAJOR_METRES = 6_378_137;
const ECCENTRICITY_SQUARED = 0.006_694_380_022_9;

const PIXELS_OF_WORLD_AT_ZOOM_0 = 256;
const CSS_PIXELS_PER_METRE = 96 / 0.0254;

/** Denominators that survey maps have, and those between. */
export const SCALES = [500, 1_000, 2_000, 2_500, 5_000, 10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000];

/** @type {Record<string, [number, number]>} short and long side, millimetres (ISO 216) */
const PAPERS = { A4: [210, 297], A3: [297, 420] };

export const PAPER_NAMES = Object.keys(PAPERS);

/**
 * @param {string} paper
 * @param {'portrait'|'landscape'} orientation
 * @returns {{width: number, height: number}} millimetres
 */
export function sheetOf(paper, orientation) {
  const [short, long] = PAPERS[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/**
 * Metres on the ground for one CSS pixel, on the ellipsoid: the mean of north–south and east–west.
 *
 * @param {number} zoom
 * @param {number} latitude  degrees
 */
export function metresPerPixel(zoom, latitude) {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const meridian = (SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / w ** 1.5;
  const normal = SEMI_MAJOR_METRES / Math.sqrt(w);
  const radius = Math.sqrt(meridian * normal);
  return (2 * Math.PI * radius * Math.sqrt(1 - sine * sine)) / (PIXELS_OF_WORLD_AT_ZOOM_0 * 2 ** zoom);
}

/**
 * @param {number} zoom
 * @param {number} latitude  degrees
 * @returns {number} N of 1 : N
 */
export function denominatorOf(zoom, latitude) {
  return metresPerPixel(zoom, latitude) * CSS_PIXELS_PER_METRE;
}

/**
 * @param {number} denominator
 * @param {number} latitude  degrees
 * @returns {number} the zoom at which the map has the scale; not whole
 */
export function zoomOf(denominator, latitude) {
  return Math.log2(denominatorOf(0, latitude) / denominator);
}

/**
 * @param {number} least  denominator
 * @returns {number} the first round one that shows at least as much
 */
export function roundScale(least) {
  return SCALES.find((scale) => scale >= least * 0.98) ?? SCALES[SCALES.length - 1];
}

/**
 * A bar of a round length, divided in parts that are round too.
 *
 * @param {number} denominator
 * @param {number} millimetresMost
 * @returns {{metres: number, millimetres: number, parts: number}}
 */
export function barOf(denominator, millimetresMost) {
  const most = (millimetresMost / 1000) * denominator;
  const power = 10 ** Math.floor(Math.log10(most));
  const [lead, parts] = [[5, 5], [2, 4], [1, 5]].find(([first]) => first * power <= most) ?? [1, 5];
  const metres = lead * power;
  return { metres, millimetres: (metres / denominator) * 1000, parts };
}
