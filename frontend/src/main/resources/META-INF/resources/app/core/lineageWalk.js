/**
 * Going through a lineage by arrow keys.
 *
 * @typedef {import('./lineageLayout.js').Layout} Layout
 * @typedef {import('./lineageLayout.js').PlacedNode} PlacedNode
 */

/** @type {Record<string, 'parent'|'child'|'above'|'below'>} */
export const STEPS = { ArrowLeft: 'parent', ArrowRight: 'child', ArrowUp: 'above', ArrowDown: 'below' };

/**
 * @param {Layout} layout
 * @param {string} key  of the node where one is
 * @param {'parent'|'child'|'above'|'below'} step
 * @returns {string} the key of the next node; the same where there is none
 */
export function stepFrom(layout, key, step) {
  const here = layout.nodes.find((node) => node.key === key);
  return here ? nearest(here, candidates(layout, here, step))?.key ?? key : key;
}

/**
 * @param {Layout} layout
 * @param {PlacedNode} here
 * @param {'parent'|'child'|'above'|'below'} step
 */
function candidates({ nodes, links }, here, step) {
  if (step === 'above' || step === 'below') {
    return nodes.filter(({ layer, y }) => layer === here.layer && (step === 'above' ? y < here.y : y > here.y));
  }
  const related = links.flatMap(({ link: { from, to } }) => {
    const [own, other] = step === 'parent' ? [to, from] : [from, to];
    return own === here.key ? [other] : [];
  });
  return nodes.filter(({ key }) => related.includes(key));
}

/**
 * @param {PlacedNode} here
 * @param {PlacedNode[]} others
 * @returns {PlacedNode|null}
 */
function nearest(here, others) {
  const far = (/** @type {PlacedNode} */ { y }) => Math.abs(y - here.y);
  return others.reduce((/** @type {PlacedNode|null} */ best, other) => (best === null || far(other) < far(best) ? other : best), null);
}
