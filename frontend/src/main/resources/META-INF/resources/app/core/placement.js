/**
 * Heights for vertices whose order in each layer is settled: each as near as can be to the mean of its neighbours, none
 * nearer to the next one than their heights allow.
 *
 * @typedef {import('./lineageOrder.js').Segment} Segment
 */

const ROUNDS = 8;

/**
 * @param {string[][]} layers  ordered
 * @param {Segment[]} segments
 * @param {(vertex: string) => number} heightOf  with the room it needs around
 * @returns {Map<string, number>} the middle of each vertex; the topmost edge is at 0
 */
export function placed(layers, segments, heightOf) {
  /** @type {Map<string, number>} */
  const centres = new Map();
  layers.forEach((layer) => spread(layer, layer.map(() => 0), heightOf).forEach((y, i) => centres.set(layer[i], y)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const onward = round % 2 === 0;
    for (const layer of onward ? layers : [...layers].reverse()) {
      const wanted = layer.map((vertex) => wish(vertex, segments, centres, onward, round >= ROUNDS - 2));
      spread(layer, wanted, heightOf).forEach((y, i) => centres.set(layer[i], y));
    }
  }
  const top = Math.min(...layers.flat().map((vertex) => (centres.get(vertex) ?? 0) - heightOf(vertex) / 2));
  return new Map([...centres].map(([vertex, y]) => [vertex, y - top]));
}

/**
 * @param {string} vertex
 * @param {Segment[]} segments
 * @param {Map<string, number>} centres
 * @param {boolean} onward  looks back at parents; otherwise ahead at children
 * @param {boolean} both    looks both ways, in the end
 */
function wish(vertex, segments, centres, onward, both) {
  const near = segments.flatMap(([from, to]) => {
    const isParent = to === vertex && (onward || both);
    const isChild = from === vertex && (!onward || both);
    return isParent ? [from] : isChild ? [to] : [];
  });
  const own = centres.get(vertex) ?? 0;
  return near.length === 0 ? own : near.reduce((sum, other) => sum + (centres.get(other) ?? 0), 0) / near.length;
}

/**
 * Least squares under an order: pools of adjacent violators (Ayer et al. 1955). With the heights taken off, the order
 * asks for values that do not fall; vertices that would overlap form a pool and share the mean of their wishes.
 *
 * @param {string[]} layer
 * @param {number[]} wanted
 * @param {(vertex: string) => number} heightOf
 * @returns {number[]}
 */
export function spread(layer, wanted, heightOf) {
  const offsets = offsetsOf(layer.map(heightOf));
  /** @type {{sum: number, count: number}[]} */
  const pools = [];
  wanted.forEach((wish, i) => {
    let pool = { sum: wish - offsets[i], count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  });
  const values = pools.flatMap(({ sum, count }) => Array(count).fill(sum / count));
  return values.map((value, i) => value + offsets[i]);
}

/**
 * @param {number[]} heights
 * @returns {number[]} the middle of each when they are stacked without gaps
 */
function offsetsOf(heights) {
  let top = 0;
  return heights.map((height) => {
    top += height;
    return top - height / 2;
  });
}
