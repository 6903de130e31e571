/**
 * What a file seems to be: encodings and coordinate systems that may be meant. Nothing is taken for chosen that neither
 * the file nor a person has said.
 *
 * @typedef {{zh: string, en: string}} Messages
 * @typedef {{crs: string, swapAxes: boolean, shift: string|null}} Way  how positions are taken
 * @typedef {Way & {score: number, evidence: Messages[], outline: import('./types.js').AnyGeometry|null}} Candidate
 * @typedef {{name: string, sample: {field: string|null, text: string}[], undecoded?: number}} TextCandidate
 *
 * @typedef {object} Diagnosis
 * @property {{chosen: string, evidence: Messages, candidates: TextCandidate[]}|null} encoding
 * @property {{stated: {label: string, evidence: Messages|Messages[]}|null, chosen?: Way|null, candidates: Candidate[], needed: boolean, warning?: Messages|null}} crs
 * @property {import('./fieldMapping.js').FileField[]} fields
 */

/** So many are shown before the rest is asked for. */
export const SHOWN_FIRST = 4;

/**
 * @param {{crs: string|null, swapAxes?: boolean, shift?: string|null}} way
 * @returns {string} the same for the same way
 */
export function keyOf({ crs, swapAxes = false, shift = null }) {
  return [crs, swapAxes ? 'swapped' : '', shift ?? ''].join('|');
}

/**
 * @param {Diagnosis} diagnosis
 * @param {{crs?: string|null, swapAxes?: boolean, shift?: string|null}} [choice]  of the person, which may be ahead of the diagnosis
 * @returns {string|null} key of the way that is taken; null while nobody has said one
 */
export function takenKey({ crs }, choice = {}) {
  if (choice.crs) {
    return keyOf({ crs: choice.crs, swapAxes: choice.swapAxes, shift: choice.shift });
  }
  if (crs.needed || !crs.stated) {
    return null;
  }
  return keyOf({ crs: crs.chosen?.crs ?? crs.stated.label, swapAxes: choice.swapAxes, shift: choice.shift });
}

/**
 * The likeliest first; of equals what changes the numbers least (as they are, then swapped, then shifted), then what lies
 * nearest to the district.
 *
 * @param {Candidate[]} candidates
 * @param {import('./types.js').LonLat} [home]  the middle of the district
 * @returns {Candidate[]}
 */
export function ordered(candidates, home = [0, 0]) {
  return [...candidates].sort((a, b) => b.score - a.score || changesOf(a) - changesOf(b) || distance(a, home) - distance(b, home));
}

/**
 * @param {Candidate} candidate
 * @param {import('./types.js').LonLat} home
 * @returns {number} degrees to its first position, as if they were plane: only for an order; the largest number without an outline
 */
function distance({ outline }, [lon, lat]) {
  if (!outline?.coordinates?.length) {
    return Number.MAX_VALUE;
  }
  const [x, y] = firstPosition(outline.coordinates);
  return Math.hypot(x - lon, y - lat);
}

/**
 * @param {any} coordinates  nested as a geometry has them
 * @returns {number[]}
 */
function firstPosition(coordinates) {
  return typeof coordinates[0] === 'number' ? coordinates : firstPosition(coordinates[0]);
}

/** @param {Candidate} candidate */
function changesOf({ swapAxes, shift }) {
  return (swapAxes ? 1 : 0) + (shift ? 2 : 0);
}

/**
 * @param {Candidate[]} candidates  in their order
 * @param {string|null} taken  key that must be among those shown
 * @returns {Candidate[]} the first ones, and the one that is taken
 */
export function shownFirst(candidates, taken) {
  return candidates.filter((candidate, i) => i < SHOWN_FIRST || keyOf(candidate) === taken);
}

/**
 * @param {TextCandidate[]} candidates
 * @param {string} chosen
 * @returns {TextCandidate[]} the one that is taken first, then those that lose least
 */
export function orderedTexts(candidates, chosen) {
  const rank = (/** @type {TextCandidate} */ { name, undecoded = 0 }) => (name === chosen ? -1 : undecoded);
  return [...candidates].sort((a, b) => rank(a) - rank(b));
}

/**
 * @param {string} text
 * @returns {string|null} `EPSG:4547` from what a person types; null if that is no code
 */
export function crsTyped(text) {
  const code = /^\s*(?:epsg\s*[::]?\s*)?(\d{4,6})\s*$/i.exec(text)?.[1];
  return code ? `EPSG:${code}` : null;
}
