/**
 * Lineages for the tests: letters are parcels of version 1, "a>b" is an edge, a number after an at sign is a version.
 *
 * @param {string} text
 */
export function lineageOf(text) {
  const edges = text.split(' ').filter((word) => word.includes('>')).map((word) => word.split('>').map(vertexOf)).map(([parent, child]) => ({
    parentId: parent.parcelId, parentVersion: parent.version, childId: child.parcelId, childVersion: child.version, kind: 'SPLIT',
  }));
  const vertices = text.split(/[ >]/).filter(Boolean).map(vertexOf);
  const nodes = [...new Map(vertices.map((vertex) => [`${vertex.parcelId}/${vertex.version}`, vertex])).values()];
  return { nodes, edges };
}

/** @param {string} text */
function vertexOf(text) {
  const [name, version = '1'] = text.split('@');
  return { parcelId: parseInt(name, 36), version: Number(version) };
}

/**
 * @param {string} text  one parcel
 * @returns {string} the key of a node
 */
export function keyOfName(text) {
  const { parcelId, version } = vertexOf(text);
  return `${parcelId}/${version}`;
}

/**
 * Whole numbers from a fixed seed (Park and Miller 1988), so that a failure can be seen again.
 *
 * @param {number} seed
 * @returns {(below: number) => number}
 */
export function dice(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
