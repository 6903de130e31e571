/**
 * What each theme looks at. No Leaflet here: workers know themes too.
 *
 * @typedef {import('../core/types.js').Theme} Theme
 * @typedef {{source: import('../workers/messages.js').TileSource, property: string}} Subject
 */

/** @type {Record<Theme, Subject>} the layer that carries the colours, and its property */
const SUBJECTS = {
  landClass: { source: 'parcels', property: 'landClass' },
  stage: { source: 'parcels', property: 'stage' },
  ownership: { source: 'parcels', property: 'ownership' },
  voucherState: { source: 'voucher-ground', property: 'state' },
  category: { source: 'accepted-work', property: 'category' },
};

/** In the order in which they are offered. */
export const THEMES = /** @type {Theme[]} */ (Object.keys(SUBJECTS));

/** @param {Theme} theme */
export function subjectOf(theme) {
  return SUBJECTS[theme];
}

/**
 * @param {string} source
 * @param {Theme} theme
 * @returns {boolean} whether the colours of the layer are those of the theme
 */
export function carries(source, theme) {
  return SUBJECTS[theme].source === source;
}
