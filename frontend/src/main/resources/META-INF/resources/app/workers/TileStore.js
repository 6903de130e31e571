import { boundsMeet, tileBounds } from '../geo/tiles.js';

/**
 * Decoded tiles, the ones used last, up to a number of coordinates; and the fetches under way, one for a tile however
 * many ask for it.
 *
 * @typedef {import('./decode.js').DecodedTile} DecodedTile
 * @typedef {import('../geo/tiles.js').TileCoord} TileCoord
 * @typedef {{tile: DecodedTile, coord: TileCoord, source: string, weight: number}} Entry
 * @typedef {{promise: Promise<DecodedTile>, controller: AbortController, waiting: number}} Fetching
 */

/** Numbers kept in one worker: 6 million of 4 bytes, about the tiles of six full views. */
const WEIGHT_MAX = 6_000_000;

export class TileStore {
  /** @type {Map<string, Entry>} oldest use first */
  #entries = new Map();
  /** @type {Map<string, Fetching>} */
  #fetches = new Map();
  #weight = 0;
  #fetchTile;

  /** @param {(url: string, signal: AbortSignal) => Promise<DecodedTile>} fetchTile */
  constructor(fetchTile) {
    this.#fetchTile = fetchTile;
  }

  /**
   * @param {string} source  the layer of the server
   * @param {TileCoord} coord
   * @param {string} [time]  which day's tile, see messages.js
   * @returns {DecodedTile|undefined} undefined if the tile is not at hand
   */
  peek(source, coord, time = '') {
    const key = keyOf(source, coord, time);
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry?.tile;
  }

  /**
   * @param {string} source
   * @param {TileCoord} coord
   * @param {string} url
   * @param {AbortSignal} signal  of this caller; the fetch ends when no caller is left
   * @param {string} [time]  which day's tile
   * @returns {Promise<DecodedTile>}
   */
  async load(source, coord, url, signal, time = '') {
    const kept = this.peek(source, coord, time);
    if (kept) {
      return kept;
    }
    const key = keyOf(source, coord, time);
    const fetching = this.#fetches.get(key) ?? this.#begin(key, source, coord, url);
    fetching.waiting += 1;
    signal.addEventListener('abort', () => this.#release(key, fetching), { once: true });
    return fetching.promise;
  }

  /**
   * Drops what an edit may have changed. A fetch that is under way may bring the old state, so it is not kept either.
   *
   * @param {string} source
   * @param {import('../core/types.js').BoundsLonLat} bounds
   */
  forget(source, bounds) {
    for (const [key, entry] of this.#entries) {
      if (entry.source === source && boundsMeet(tileBounds(entry.coord), bounds)) {
        this.#entries.delete(key);
        this.#weight -= entry.weight;
      }
    }
    for (const key of [...this.#fetches.keys()].filter((key) => key.startsWith(`${source}/`))) {
      this.#fetches.delete(key);
    }
  }

  /**
   * @param {string} key
   * @param {string} source
   * @param {TileCoord} coord
   * @param {string} url
   */
  #begin(key, source, coord, url) {
    const controller = new AbortController();
    const promise = this.#fetchTile(url, controller.signal);
    const fetching = { promise, controller, waiting: 0 };
    this.#fetches.set(key, fetching);
    const isCurrent = () => this.#fetches.get(key) === fetching;
    promise.then((tile) => isCurrent() && this.#keep(key, { tile, coord, source, weight: weightOf(tile) }), () => {})
      .finally(() => isCurrent() && this.#fetches.delete(key));
    return fetching;
  }

  /**
   * A fetch that was given up must not be joined: who asks again, as a map does that is laid out anew, gets another.
   *
   * @param {string} key
   * @param {Fetching} fetching
   */
  #release(key, fetching) {
    fetching.waiting -= 1;
    if (fetching.waiting === 0 && this.#fetches.get(key) === fetching) {
      this.#fetches.delete(key);
      fetching.controller.abort();
    }
  }

  /**
   * @param {string} key
   * @param {Entry} entry
   */
  #keep(key, entry) {
    this.#entries.set(key, entry);
    this.#weight += entry.weight;
    for (const [oldest, { weight }] of this.#entries) {
      if (this.#weight <= WEIGHT_MAX || oldest === key) {
        return;
      }
      this.#entries.delete(oldest);
      this.#weight -= weight;
    }
  }
}

/**
 * @param {string} source
 * @param {TileCoord} coord
 * @param {string} time
 */
function keyOf(source, { z, x, y }, time) {
  return `${source}/${z}/${x}/${y}?${time}`;
}

/** @param {DecodedTile} tile */
function weightOf(tile) {
  return [...tile.values()].reduce((sum, { coords, count }) => sum + coords.length + 8 * count, 1);
}
