/**
 * Who came of whom, as layers: a parent always lies in an earlier layer than its child.
 *
 * @typedef {{parcelId: number, version: number, validFrom?: string}} LineageNode
 * @typedef {{parentId: number, parentVersion: number, childId: number, childVersion: number, kind: string}} LineageEdge
 * @typedef {{nodes: LineageNode[], edges: LineageEdge[]}} Lineage
 * @typedef {{from: string, to: string, edge: LineageEdge|null}} Link  edge: null between two versions of one parcel
 */

/**
 * @param {number} parcelId
 * @param {number} version
 * @returns {string} the key of a node
 */
export function keyOf(parcelId, version) {
  return `${parcelId}/${version}`;
}

/**
 * @param {Lineage} lineage
 * @returns {LineageNode[]} in an order that does not depend on that of the reply
 */
export function sortedNodes({ nodes }) {
  return [...nodes].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '')
    || a.parcelId - b.parcelId || a.version - b.version);
}

/**
 * The edges between nodes that are there, and what the reply leaves unsaid: a version of a parcel follows the one
 * before, whatever happened to its neighbours.
 *
 * @param {Lineage} lineage
 * @returns {Link[]}
 */
export function linksOf(lineage) {
  const keys = new Set(lineage.nodes.map(({ parcelId, version }) => keyOf(parcelId, version)));
  const told = lineage.edges.map((edge) => ({
    from: keyOf(edge.parentId, edge.parentVersion), to: keyOf(edge.childId, edge.childVersion), edge,
  })).filter(({ from, to }) => keys.has(from) && keys.has(to));
  const known = new Set(told.map(({ from, to }) => `${from} ${to}`));
  const untold = successions(lineage).filter(({ from, to }) => !known.has(`${from} ${to}`));
  return [...told, ...untold].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/**
 * @param {Lineage} lineage
 * @returns {Link[]}
 */
function successions({ nodes }) {
  const byParcel = [...nodes].sort((a, b) => a.parcelId - b.parcelId || a.version - b.version);
  return byParcel.slice(1).flatMap((node, i) => {
    const before = byParcel[i];
    return before.parcelId === node.parcelId
      ? [{ from: keyOf(before.parcelId, before.version), to: keyOf(node.parcelId, node.version), edge: null }] : [];
  });
}

/**
 * The layer of each node: one after its latest parent; what has no parent stands just before its first child.
 *
 * @param {string[]} keys
 * @param {Link[]} links  without a cycle; what is on one anyway is put first
 * @returns {Map<string, number>}
 */
export function layersOf(keys, links) {
  const layers = new Map(keys.map((key) => [key, 0]));
  for (const key of inOrderOfBirth(keys, links)) {
    for (const { to } of links.filter(({ from }) => from === key)) {
      layers.set(to, Math.max(layerIn(layers, to), layerIn(layers, key) + 1));
    }
  }
  for (const key of keys) {
    const children = links.filter(({ from }) => from === key);
    if (children.length > 0 && !links.some(({ to }) => to === key)) {
      layers.set(key, Math.min(...children.map(({ to }) => layerIn(layers, to))) - 1);
    }
  }
  return layers;
}

/**
 * @param {string[]} keys
 * @param {Link[]} links
 * @returns {string[]} parents before children
 */
function inOrderOfBirth(keys, links) {
  const missing = new Map(keys.map((key) => [key, links.filter(({ to }) => to === key).length]));
  const born = keys.filter((key) => missing.get(key) === 0);
  for (let i = 0; i < born.length; i += 1) {
    for (const { to } of links.filter(({ from }) => from === born[i])) {
      missing.set(to, layerIn(missing, to) - 1);
      if (missing.get(to) === 0) {
        born.push(to);
      }
    }
  }
  return born;
}

/**
 * @param {Map<string, number>} numbers
 * @param {string} key
 */
function layerIn(numbers, key) {
  return numbers.get(key) ?? 0;
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}
