/**
 * What the columns of a file mean.
 *
 * @typedef {object} FileField
 * @property {string} name
 * @property {string} [caption]
 * @property {string} [kind]
 * @property {string[]} sample
 * @property {string|null} meaning   as it is taken; null: not used
 * @property {boolean} remembered    from a file with the same columns that was loaded before
 *
 * @typedef {'chosen'|'remembered'|'recognised'|'unused'} Origin
 */

/** The word on the wire for a column that is not to be used. */
export const UNUSED = '';

/**
 * @param {FileField} field
 * @param {Record<string, string|null>} [mapping]  what the person has chosen
 * @returns {string} the meaning; empty if it is not used
 */
export function meaningOf(field, mapping = {}) {
  return field.name in mapping ? mapping[field.name] ?? UNUSED : field.meaning ?? UNUSED;
}

/**
 * @param {FileField} field
 * @param {Record<string, string|null>} [mapping]
 * @returns {Origin} why it means that
 */
export function originOf(field, mapping = {}) {
  if (field.name in mapping) {
    return 'chosen';
  }
  if (!field.meaning) {
    return 'unused';
  }
  return field.remembered ? 'remembered' : 'recognised';
}

/**
 * @param {Record<string, string|null>} mapping
 * @param {string} name
 * @param {string} meaning
 * @returns {Record<string, string|null>} with this column; the server is told the whole of it
 */
export function withMeaning(mapping, name, meaning) {
  return { ...mapping, [name]: meaning };
}

/**
 * @param {FileField[]} fields
 * @param {Record<string, string|null>} [mapping]
 * @returns {Map<string, string[]>} meaning → the columns that have it, for those that several have: the first with a value counts
 */
export function sharedMeanings(fields, mapping = {}) {
  /** @type {Map<string, string[]>} */
  const columns = new Map();
  fields.forEach((field) => {
    const meaning = meaningOf(field, mapping);
    if (meaning !== UNUSED) {
      columns.set(meaning, [...columns.get(meaning) ?? [], field.name]);
    }
  });
  return new Map([...columns].filter(([, names]) => names.length > 1));
}

/**
 * @param {FileField[]} fields
 * @param {Record<string, string|null>} [mapping]
 * @returns {boolean} whether no column says the class of the land, so that one must be named for all rows
 */
export function lacksLandClass(fields, mapping = {}) {
  return !fields.some((field) => ['LAND_CLASS', 'LAND_CLASS_NAME'].includes(meaningOf(field, mapping)));
}
