import { keyOf, layersOf, linksOf, sortedNodes } from './lineageGraph.js';
import { orderLayers } from './lineageOrder.js';
import { placed } from './placement.js';

/**
 * A lineage drawn as columns, ancestors on the left. Pure: sizes in, positions out; the panel draws.
 *
 * @typedef {import('./lineageGraph.js').Lineage} Lineage
 * @typedef {import('./lineageGraph.js').LineageNode} LineageNode
 * @typedef {import('./lineageGraph.js').Link} Link
 * @typedef {{width: number, height: number, columnGap: number, rowGap: number}} Sizes  of a node, and between nodes
 *
 * @typedef {object} PlacedNode
 * @property {string} key
 * @property {LineageNode} node
 * @property {number} layer
 * @property {number} x   left
 * @property {number} y   top
 *
 * @typedef {object} PlacedLink
 * @property {Link} link
 * @property {[number, number][]} points  an even number: from the parent's right side, through the columns between, to
 *   the child's left side; a curve from each odd one to the next, a straight line through a column otherwise
 * @property {boolean} nearParent         where a label has room
 *
 * @typedef {{nodes: PlacedNode[], links: PlacedLink[], width: number, height: number}} Layout
 */

/** A line that passes through a column takes this share of a node's height. */
const PASSING_SHARE = 0.35;

/** Lines that meet at one side of a node stand this far apart if there is room. */
const PORT_GAP = 15;

/**
 * @param {Lineage} lineage
 * @param {Sizes} sizes
 * @returns {Layout}
 */
export function layoutLineage(lineage, sizes) {
  const nodes = sortedNodes(lineage);
  const keys = nodes.map(({ parcelId, version }) => keyOf(parcelId, version));
  const links = linksOf(lineage);
  const chains = chainsOf(links, layersOf(keys, links));
  const layers = orderLayers(columnsOf(keys, chains, layersOf(keys, links)), segmentsOf(chains));
  const centres = placed(layers, segmentsOf(chains), (vertex) => heightOf(vertex, sizes));
  return drawn({ nodes, keys, chains, layers, centres, sizes });
}

/**
 * @typedef {{link: Link, path: string[]}} Chain  the link's vertices: its nodes, and one in each column it passes through
 */

/**
 * @param {Link[]} links
 * @param {Map<string, number>} layers
 * @returns {Chain[]}
 */
function chainsOf(links, layers) {
  return links.map((link) => {
    const [from, to] = [layers.get(link.from) ?? 0, layers.get(link.to) ?? 0];
    const passing = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => `${link.from}>${link.to}@${from + i + 1}`);
    return { link, path: [link.from, ...passing, link.to] };
  });
}

/**
 * @param {string[]} keys
 * @param {Chain[]} chains
 * @param {Map<string, number>} layerOf
 */
function columnsOf(keys, chains, layerOf) {
  /** @type {string[][]} */
  const columns = Array.from({ length: Math.max(0, ...layerOf.values()) + 1 }, () => []);
  keys.forEach((key) => columns[layerOf.get(key) ?? 0].push(key));
  for (const { link, path } of chains) {
    path.slice(1, -1).forEach((vertex, i) => columns[(layerOf.get(link.from) ?? 0) + i + 1].push(vertex));
  }
  return columns;
}

/**
 * @param {Chain[]} chains
 * @returns {import('./lineageOrder.js').Segment[]}
 */
function segmentsOf(chains) {
  return chains.flatMap(({ path }) => path.slice(1).map((to, i) => /** @type {[string, string]} */ ([path[i], to])));
}

/**
 * @param {string} vertex
 * @param {Sizes} sizes
 */
function heightOf(vertex, { height, rowGap }) {
  return vertex.includes('>') ? height * PASSING_SHARE : height + rowGap;
}

/**
 * @param {{nodes: LineageNode[], keys: string[], chains: Chain[], layers: string[][], centres: Map<string, number>, sizes: Sizes}} picture
 * @returns {Layout}
 */
function drawn({ nodes, keys, chains, layers, centres, sizes }) {
  const { width, height, columnGap, rowGap } = sizes;
  const column = new Map(layers.flatMap((vertices, layer) => vertices.map((vertex) => [vertex, layer])));
  const left = (/** @type {string} */ vertex) => (column.get(vertex) ?? 0) * (width + columnGap);
  const middle = (/** @type {string} */ vertex) => centres.get(vertex) ?? 0;
  const ports = portsOf(chains, middle, height);
  return {
    nodes: nodes.map((node, i) => ({
      key: keys[i], node, layer: column.get(keys[i]) ?? 0, x: left(keys[i]), y: middle(keys[i]) - height / 2,
    })),
    links: chains.map((chain, i) => ({
      link: chain.link, points: pointsOf(chain.path, ports[i], left, middle, width), nearParent: ports[i].nearParent,
    })),
    width: Math.max(0, layers.length * (width + columnGap) - columnGap),
    height: Math.max(height, ...[...centres].map(([vertex, y]) => y + heightOf(vertex, sizes) / 2)) - rowGap / 2,
  };
}

/**
 * Lines that share a node are fanned out over its side, in the order in which they lie, so that they do not cross there.
 *
 * @param {Chain[]} chains
 * @param {(vertex: string) => number} middle
 * @param {number} height
 * @returns {{start: number, end: number, nearParent: boolean}[]} offsets from the middle of the node
 */
function portsOf(chains, middle, height) {
  const sharing = (/** @type {Chain} */ chain, /** @type {boolean} */ atStart) => {
    const at = (/** @type {Chain} */ { path }) => (atStart ? path[0] : path[path.length - 1]);
    const next = (/** @type {Chain} */ { path }) => middle(atStart ? path[1] : path[path.length - 2]);
    const family = chains.filter((other) => at(other) === at(chain)).sort((a, b) => next(a) - next(b));
    const gap = Math.min(PORT_GAP, (height - PORT_GAP) / Math.max(1, family.length - 1));
    return { offset: (family.indexOf(chain) - (family.length - 1) / 2) * gap, count: family.length };
  };
  return chains.map((chain) => {
    const [start, end] = [sharing(chain, true), sharing(chain, false)];
    return { start: start.offset, end: end.offset, nearParent: start.count < end.count };
  });
}

/**
 * @param {string[]} path
 * @param {{start: number, end: number}} port
 * @param {(vertex: string) => number} left
 * @param {(vertex: string) => number} middle
 * @param {number} width
 * @returns {[number, number][]}
 */
function pointsOf(path, port, left, middle, width) {
  const last = path[path.length - 1];
  /** @type {[number, number][]} */
  const passing = path.slice(1, -1).flatMap((vertex) => [[left(vertex), middle(vertex)], [left(vertex) + width, middle(vertex)]]);
  return [[left(path[0]) + width, middle(path[0]) + port.start], ...passing, [left(last), middle(last) + port.end]];
}
