/**
 * What somebody else has changed of a place while it was being changed here. Both are kept where they touch different fields;
 * where both changed one field, mine stands until the person takes theirs.
 *
 * @typedef {import('./placeForm.js').Form} Form
 * @typedef {{form: Form, geometry: object|null}} Stand
 *
 * @typedef {object} Change
 * @property {string} field  'outline' for the ground
 * @property {string} was    '' for an outline
 * @property {string} theirs
 * @property {string} mine
 * @property {boolean} clashes  I have changed it too, to something else
 */

/**
 * @param {Stand} base    as it was when I began
 * @param {Stand} theirs  as it is now
 * @param {Stand} mine
 * @returns {{changes: Change[], merged: Stand}}
 */
export function meanwhile(base, theirs, mine) {
  const fields = Object.keys(base.form).filter((field) => theirs.form[field] !== base.form[field]);
  const changes = fields.map((field) => ({ field, was: base.form[field], theirs: theirs.form[field], mine: mine.form[field], clashes: clashes(base.form[field], theirs.form[field], mine.form[field]) }));
  const taken = changes.filter(({ field }) => mine.form[field] === base.form[field]).map(({ field }) => [field, theirs.form[field]]);
  const outline = outlineChange(base, theirs, mine);
  return {
    changes: [...changes, ...outline],
    merged: { form: { ...mine.form, ...Object.fromEntries(taken) }, geometry: outline.length && !outline[0].clashes ? theirs.geometry : mine.geometry },
  };
}

/**
 * @param {Stand} stand  as merged
 * @param {Stand} theirs
 * @param {string} field
 * @returns {Stand} with theirs in place of mine
 */
export function takingTheirs(stand, theirs, field) {
  if (field === 'outline') return { ...stand, geometry: theirs.geometry };
  return { ...stand, form: { ...stand.form, [field]: theirs.form[field] } };
}

/**
 * @param {unknown} was
 * @param {unknown} theirs
 * @param {unknown} mine
 */
const clashes = (was, theirs, mine) => mine !== was && mine !== theirs;

/**
 * @param {Stand} base
 * @param {Stand} theirs
 * @param {Stand} mine
 * @returns {Change[]}
 */
function outlineChange(base, theirs, mine) {
  const [was, now, own] = [base, theirs, mine].map(({ geometry }) => JSON.stringify(ringsOf(geometry)));
  return was === now ? [] : [{ field: 'outline', was: '', theirs: '', mine: '', clashes: clashes(was, now, own) }];
}

/**
 * A polygon and a multipolygon of one are the same ground.
 *
 * @param {any} geometry
 */
const ringsOf = (geometry) => (geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates);
