/**
 * The order inside each layer in which few lines cross: Sugiyama's method (Sugiyama, Tagawa, Toda 1981), which puts
 * each vertex at the mean of its neighbours, layer by layer, to and fro; between sweeps neighbours change places where
 * that helps. It starts from many orders, since the mean alone can stick; of each kind of tree one of them is free of
 * crossings from the start. Least crossings in general is NP-hard: this is a good order and not always the best one.
 *
 * @typedef {[string, string]} Segment  a vertex and one in the next layer
 */

const SWEEPS = 12;

/** So many vertices are walked from, and fewer in a large lineage: a picture shall be there within half a second. */
const STARTS_MAX = 12;
const VERTICES_WALKED_MAX = 1200;

const NOWHERE = { layer: 0, index: 0 };

/**
 * @param {string[][]} layers  in any order inside
 * @param {Segment[]} segments
 * @returns {string[][]}
 */
export function orderLayers(layers, segments) {
  const neighbours = neighboursOf(layers, segments);
  let best = layers;
  let least = Infinity;
  for (const start of startsOf(layers, neighbours)) {
    const order = improved(start, neighbours);
    const count = crossingsOf(order, segments);
    if (count < least) {
      [best, least] = [order, count];
    }
    if (least === 0) {
      break;
    }
  }
  return best;
}

/**
 * @param {string[][]} layers
 * @param {Segment[]} segments
 * @returns {number} pairs of lines that cross
 */
export function crossingsOf(layers, segments) {
  const place = placesOf(layers);
  /** @type {[number, number][][]} */
  const byLayer = layers.map(() => []);
  for (const [from, to] of segments) {
    const { layer, index } = place.get(from) ?? NOWHERE;
    byLayer[layer].push([index, (place.get(to) ?? NOWHERE).index]);
  }
  return byLayer.reduce((sum, lines) => sum + inversions(lines), 0);
}

/**
 * @param {[number, number][]} lines  from and to
 * @returns {number} pairs of which one starts further up and ends further down
 */
function inversions(lines) {
  const ends = lines.sort(([a, b], [c, d]) => a - c || b - d).map(([, end]) => end);
  let count = 0;
  for (let i = 1; i < ends.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      count += Number(ends[j] > ends[i]);
    }
  }
  return count;
}

/**
 * @typedef {Map<string, {before: string[], after: string[]}>} Neighbours
 */

/**
 * @param {string[][]} layers
 * @param {Segment[]} segments
 * @returns {Neighbours}
 */
function neighboursOf(layers, segments) {
  /** @type {Neighbours} */
  const neighbours = new Map(layers.flat().map((vertex) => [vertex, { before: [], after: [] }]));
  for (const [from, to] of segments) {
    neighbours.get(from)?.after.push(to);
    neighbours.get(to)?.before.push(from);
  }
  return neighbours;
}

/**
 * Orders in which families are met on a walk: from the first layer and from the last, then from each vertex in turn, as
 * a walk from the middle of a knot opens it in another way; and as they came.
 *
 * @param {string[][]} layers
 * @param {Neighbours} neighbours
 */
function startsOf(layers, neighbours) {
  const all = layers.flat();
  const first = all.slice(0, Math.min(STARTS_MAX, VERTICES_WALKED_MAX / all.length)).map((vertex) => [vertex, ...all]);
  const walks = [all, [...layers].reverse().flat(), ...first]
    .flatMap((roots) => [walked(roots, neighbours, false), walked(roots, neighbours, true)]);
  const byWalk = walks.map((rank) => layers.map((layer) => [...layer].sort((a, b) => rankIn(rank, a) - rankIn(rank, b))));
  return [...byWalk, layers];
}

/**
 * @param {string[]} roots
 * @param {Neighbours} neighbours
 * @param {boolean} fewFirst  goes on to the neighbour with the fewest lines, along a chain before into a hub
 * @returns {Map<string, number>} when each vertex is met, depth first
 */
function walked(roots, neighbours, fewFirst) {
  const rank = new Map();
  const open = [...roots].reverse();
  while (open.length > 0) {
    const vertex = /** @type {string} */ (open.pop());
    if (!rank.has(vertex)) {
      rank.set(vertex, rank.size);
      const near = allNear(neighbours, vertex).reverse();
      open.push(...(fewFirst ? near.sort((a, b) => allNear(neighbours, b).length - allNear(neighbours, a).length) : near));
    }
  }
  return rank;
}

/**
 * @param {Neighbours} neighbours
 * @param {string} vertex
 */
function allNear(neighbours, vertex) {
  const { before, after } = neighbours.get(vertex) ?? { before: [], after: [] };
  return [...before, ...after];
}

/**
 * @param {string[][]} start
 * @param {Neighbours} neighbours
 */
function improved(start, neighbours) {
  const segments = [...neighbours].flatMap(([from, { after }]) => after.map((to) => /** @type {Segment} */ ([from, to])));
  let [best, least] = [start, crossingsOf(start, segments)];
  let order = start;
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep += 1) {
    order = exchanged(swept(order, neighbours, sweep % 2 === 0), neighbours);
    const count = crossingsOf(order, segments);
    if (count < least) {
      [best, least] = [order, count];
    }
  }
  return best;
}

/**
 * @param {string[][]} layers
 * @param {Neighbours} neighbours
 * @param {boolean} onward  from the first layer to the last, looking back; otherwise the other way
 */
function swept(layers, neighbours, onward) {
  const order = [...layers];
  const numbers = layers.map((_, i) => i);
  for (const number of onward ? numbers.slice(1) : numbers.reverse().slice(1)) {
    const fixed = new Map(order[onward ? number - 1 : number + 1].map((vertex, i) => [vertex, i]));
    const near = (/** @type {string} */ vertex) => neighbours.get(vertex)?.[onward ? 'before' : 'after'] ?? [];
    order[number] = byMean(order[number], (vertex) => near(vertex).map((other) => rankIn(fixed, other)));
  }
  return order;
}

/**
 * A vertex without neighbours keeps its place; so do the others in the order of their means.
 *
 * @param {string[]} layer
 * @param {(vertex: string) => number[]} placesNear
 */
function byMean(layer, placesNear) {
  const means = new Map(layer.map((vertex) => [vertex, mean(placesNear(vertex))]));
  const moving = layer.filter((vertex) => means.get(vertex) !== null)
    .sort((a, b) => rankIn(means, a) - rankIn(means, b));
  return layer.map((vertex) => (means.get(vertex) === null ? vertex : /** @type {string} */ (moving.shift())));
}

/**
 * @param {string[][]} layers
 * @param {Neighbours} neighbours
 */
function exchanged(layers, neighbours) {
  const order = layers.map((layer) => [...layer]);
  let better = true;
  for (let round = 0; better && round < SWEEPS; round += 1) {
    better = order.map((layer, number) => exchangeIn(layer, order[number - 1], order[number + 1], neighbours)).some(Boolean);
  }
  return order;
}

/**
 * @param {string[]} layer  changed in place
 * @param {string[]|undefined} before
 * @param {string[]|undefined} after
 * @param {Neighbours} neighbours
 * @returns {boolean} whether two have changed places
 */
function exchangeIn(layer, before = [], after = [], neighbours) {
  const places = { before: new Map(before.map((v, i) => [v, i])), after: new Map(after.map((v, i) => [v, i])) };
  let better = false;
  for (let i = 0; i + 1 < layer.length; i += 1) {
    const [a, b] = [layer[i], layer[i + 1]];
    if (crossingsBetween(a, b, places, neighbours) > crossingsBetween(b, a, places, neighbours)) {
      [layer[i], layer[i + 1]] = [b, a];
      better = true;
    }
  }
  return better;
}

/**
 * @param {string} a
 * @param {string} b
 * @param {{before: Map<string, number>, after: Map<string, number>}} places
 * @param {Neighbours} neighbours
 * @returns {number} crossings of the lines of a and b while a stands first
 */
function crossingsBetween(a, b, places, neighbours) {
  return /** @type {const} */ (['before', 'after']).reduce((sum, side) => {
    const [ofA, ofB] = [a, b].map((v) => (neighbours.get(v)?.[side] ?? []).map((other) => rankIn(places[side], other)));
    return sum + ofA.reduce((count, x) => count + ofB.filter((y) => y < x).length, 0);
  }, 0);
}

/** @param {string[][]} layers */
function placesOf(layers) {
  return new Map(layers.flatMap((vertices, layer) => vertices.map((vertex, index) => [vertex, { layer, index }])));
}

/**
 * @param {Map<string, number|null>} ranks
 * @param {string} vertex
 */
function rankIn(ranks, vertex) {
  return ranks.get(vertex) ?? 0;
}

/** @param {number[]} values */
function mean(values) {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
