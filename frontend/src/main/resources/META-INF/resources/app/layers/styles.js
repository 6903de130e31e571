/**
 * Colours of land and states. Hues follow the land survey's convention (fields yellow-green, water blue, building land
 * red to violet, roads grey), muted so that a selection and a finding stand out. No Leaflet here: workers paint with it.
 *
 * @typedef {import('../core/types.js').Theme} Theme
 */

/** Colours of survey codes; a code that is not listed takes the colour of its first two digits. */
const LAND_CLASS = {
  '00': '#b4d3c8', '01': '#dde3a4', '0101': '#d7e09b', '0102': '#dfe3a6', '0103': '#e6e1ab',
  '02': '#e4cf9c', '0202': '#d9cb94', '03': '#a5c49b', '0302': '#aecaa0', '0305': '#b5cda4', '0307': '#bdd3af',
  '04': '#cfdbb1', '05': '#e2b4a8', '0508': '#d3b1a4', '06': '#c1b0c6', '0602': '#b8a6a8',
  '07': '#eccfae', '0702': '#e7c39f', '08': '#e6c0c8', '0809': '#d8bcc4', '0810': '#bcd8ae', '09': '#cdc4b4',
  '10': '#d2d1ce', '1006': '#dcd9ce', '11': '#abcde0', '1103': '#b1d1e2', '1104': '#b9d9e6', '1107': '#a9cad8',
  '1109': '#c0c9cf', '12': '#ddd8c8', '1201': '#e2dccb', '1202': '#dfd6ae',
};

/** Groups of the balance sheet (agricultural, building, unused land), for cells at small scales. */
const LAND_GROUP = { N: '#cbd8a2', J: '#cfb8bd', W: '#abcde0' };

/** From grey (nothing done) over sand and clay (taken down) to green and teal (land again, signed off). */
const STAGE = {
  EXISTING: '#e0ddd4', SURVEYED: '#efe2b8', AGREED: '#edcb8e', CLEARED: '#dfa277',
  LEVELLED: '#c9b377', RECLAIMED: '#a8c17d', GREENED: '#7db389', ACCEPTED: '#4d9a94',
};

const OWNERSHIP = { STATE: '#e2b3a4', COLLECTIVE: '#d3dba0', UNDETERMINED: '#d8d3c8' };

/** Not yet a right: sand; a live one: green to blue; bound or gone: amber, grey. */
const VOUCHER_STATE = {
  DRAFT: '#eadfb6', UNDER_REVIEW: '#e3cf8a', ISSUED: '#5aa572', TRANSFERRED: '#4d9a94', PLEDGED: '#d99a3d', PARTLY_USED: '#7cb0d3',
  USED: '#8d99a6', CLOSED: '#a9b0b6', EXPIRED: '#b8a08c', CANCELLED: '#c98a86', REJECTED: '#c98a86',
};

/** Categories of accepted work; the hues are those of the zones where both have one. */
const CATEGORY = { CCGZ: '#c4705a', CCZL: '#dba75f', ZHZZ: '#8f7abb', FKFL: '#62a37a', ZBLP: '#5b93bb' };

/** Three lines of the spatial plan. */
const CONTROL_LINE = { YJJBNT: '#7a9a1f', STBHHX: '#c0392f', CZKFBJ: '#7a4b9e' };

/** Areas, units, projects and key areas of the consolidation plan: dark, since only their outlines are drawn. */
const CONSOLIDATION_UNIT = { AREA: '#3d4a8a', UNIT: '#8a2f66', PROJECT: '#a3541a', KEY_AREA: '#1d6a5b' };

/** Under the ground of a theme that is not about parcels. */
export const NEUTRAL = '#eceae4';

const UNKNOWN = '#dcd8ce';

/** @type {Record<string, string>} type of renovation → colour */
const RENOVATION = { CCGZ: '#a8432c', ZHZZ: '#6d549c', FKFL: '#2c7a55' };

/** Lines and signs that are the same on screen and in the workers' bitmaps. */
export const INK = {
  parcel: 'rgba(84, 78, 64, 0.42)',
  town: '#4f4a3e',
  village: '#a59d8b',
  pilotSite: '#0f6479',
  selected: '#1450a3',
  selectedFill: 'rgba(20, 80, 163, 0.14)',
  draft: '#1450a3',
  casing: '#ffffff',
  neighbour: '#e0731d',
  version: '#8a5a00',
  finding: '#c1272d',
  created: '#1f7a3f',
  changed: '#8a4b08',
  retired: '#c1272d',
  base: '#4b5560',
  graticule: '#6b7780',
};

/**
 * @param {Theme} theme
 * @param {string|undefined} key  the property of the tile for the theme: land-class code, stage or ownership
 * @returns {string} CSS colour; neutral where the theme is not about parcels
 */
export function parcelColor(theme, key) {
  if (theme === 'landClass') {
    return landClassColor(String(key ?? ''));
  }
  const colors = { stage: STAGE, ownership: OWNERSHIP, voucherState: null, category: null }[theme];
  return colors ? lookUp(colors, key) : NEUTRAL;
}

/**
 * @param {Theme} theme
 * @param {string|undefined} key  as a legend has it
 * @returns {string} CSS colour of what the theme is about
 */
export function themeColor(theme, key) {
  const colors = { voucherState: VOUCHER_STATE, category: CATEGORY }[/** @type {string} */ (theme)];
  return colors ? lookUp(colors, key) : parcelColor(theme, key);
}

/**
 * @param {string|undefined} kind
 * @returns {string} CSS colour
 */
export function controlLineColor(kind) {
  return lookUp(CONTROL_LINE, kind);
}

/**
 * @param {string|undefined} kind  AREA, UNIT, PROJECT or KEY_AREA
 * @returns {string} CSS colour
 */
export function consolidationUnitColor(kind) {
  return lookUp(CONSOLIDATION_UNIT, kind);
}

/**
 * @param {Theme} theme
 * @param {string|undefined} key  group N, J, W for landClass, otherwise as for parcels
 * @returns {string} CSS colour
 */
export function cellColor(theme, key) {
  return theme === 'landClass' ? lookUp(LAND_GROUP, key) : parcelColor(theme, key);
}

/**
 * @param {string|undefined} renovation
 * @returns {string} CSS colour
 */
export function zoneColor(renovation) {
  return lookUp(RENOVATION, renovation);
}

/** @param {string} code  1104A falls back to 1104, then to 11 */
function landClassColor(code) {
  const colors = /** @type {Record<string, string>} */ (LAND_CLASS);
  return colors[code] ?? colors[code.slice(0, 4)] ?? colors[code.slice(0, 2)] ?? UNKNOWN;
}

/**
 * @param {Record<string, string>} colors
 * @param {string|undefined} key
 */
function lookUp(colors, key) {
  return colors[key ?? ''] ?? UNKNOWN;
}
