import { GridLayer } from 'leaflet';
import { boundsMeet, tileBounds, toWorld } from '../geo/tiles.js';
import { CodeTurns } from './CodeTurns.js';
import { DATA_ZOOM_MAX, TILE_PIXELS, TileCanvas, ZOOM_OFFSET } from './TileCanvas.js';
import { carries } from './themes.js';

/**
 * Vector tiles of one layer of the server, painted by workers. 512 pixels a tile: the map's zoom Z shows tiles of
 * z = Z − 1. Beyond the deepest data the tile of z 16 is painted larger, so lines stay sharp at every zoom.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').BoundsLonLat} BoundsLonLat
 * @typedef {import('../workers/messages.js').TileSource} TileSource
 * @typedef {import('../workers/TilePool.js').TilePool} TilePool
 * @typedef {import('../workers/labels.js').Label} Label
 * @typedef {import('leaflet').Coords} Coords
 *
 * @typedef {object} TileEvents  what the layer tells
 * @property {(pending: number) => void} pending  difference to the number of tiles on their way
 * @property {(status: number) => void} failed
 * @property {(tileKey: string, labels: Label[]|null) => void} labels  null: the tile has gone
 * @property {() => void} painted
 */

/** A server that is restarting, or a network that is gone for a moment, leaves no holes in the map. */
const RETRY_DELAYS_MS = [1_000, 4_000, 15_000];

const SERVER_ERROR = 500;

/** @type {import('../workers/messages.js').Painted} */
const NOTHING = { bitmap: null, labels: [], codes: [], kept: false };

export class VectorTileLayer extends GridLayer {
  /** @type {Map<string, TileCanvas>} */
  #tiles = new Map();
  /** @type {import('../workers/paintParcels.js').PaintStyle} */
  #style = { theme: 'landClass', hidden: new Set(), selected: new Set() };
  /** The day that is asked for, as workers/messages.js has it, and the day that is seen until that is painted. */
  #time = '';
  #seen = '';
  #turn = new AbortController();
  #codes = new CodeTurns();
  /** @type {BoundsLonLat|null} on paper, what the sheet shows */
  #sheet = null;
  #pool;
  #events;
  #ratio;

  /**
   * @param {{source: TileSource, url: string, zIndex: number, time?: string, ratio?: number}} options  url of the layer,
   *   without /z/x/y; ratio: pixels of the bitmap for one CSS pixel, default that of the screen
   * @param {TilePool} pool
   * @param {TileEvents} events
   */
  constructor({ source, url, zIndex, time = '', ratio = window.devicePixelRatio || 1 }, pool, events) {
    super({ tileSize: TILE_PIXELS, updateWhenZooming: false, keepBuffer: 1, zIndex });
    this.source = source;
    this.url = url;
    this.#time = this.#seen = time;
    this.#ratio = ratio;
    this.#pool = pool;
    this.#events = events;
    this.on('tileunload', (event) => this.#unload(/** @type {any} */ (event).coords));
  }

  /**
   * @override
   * @param {Coords} coords
   * @param {(error?: Error, tile?: HTMLElement) => void} done
   */
  createTile(coords, done) {
    const tile = new TileCanvas(coords, this.#ratio);
    this.#tiles.set(keyOf(coords), tile);
    this.#paint(keyOf(coords), tile).then(() => done(undefined, tile.element), (failure) => done(failure, tile.element));
    return tile.element;
  }

  /** @param {import('../core/types.js').Theme} theme  tiles whose look does not depend on it stay as they are */
  setTheme(theme) {
    const before = this.#style.theme;
    this.#style = { ...this.#style, theme };
    const looks = this.source === 'parcels' || carries(this.source, theme) || carries(this.source, before);
    return looks && theme !== before ? this.#repaint() : undefined;
  }

  /** @param {number[]} ids  all features that are painted as selected from now on */
  select(ids) {
    const { selected } = this.#style;
    const next = new Set(ids);
    const touched = new Set([...ids.filter((id) => !selected.has(id)), ...[...selected].filter((id) => !next.has(id))]);
    this.#style = { ...this.#style, selected: next };
    return touched.size > 0 ? this.#repaint(touched) : undefined;
  }

  /** @param {number[]} ids  all that are left out from now on */
  hide(ids) {
    const touched = new Set([...this.#style.hidden, ...ids]);
    this.#style = { ...this.#style, hidden: new Set(ids) };
    return touched.size > 0 ? this.#repaint(touched) : undefined;
  }

  /** @param {BoundsLonLat} bounds  what the sheet shows: codes that its edge would cut are left out */
  setSheet(bounds) {
    this.#sheet = bounds;
    return this.#repaint();
  }

  /**
   * Shows another day. The tiles of the old day stay until all of the new one are painted, and then change at once, so
   * that the map neither flickers nor mixes two days.
   *
   * @param {string} time  as workers/messages.js has it
   * @returns {Promise<void>} settles when the tiles in view show the day, or another one was asked for
   */
  async setTime(time) {
    this.#turn.abort();
    const turn = this.#turn = new AbortController();
    this.#time = time;
    const shows = await Promise.all([...this.#tiles].map(([key, tile]) => this.#prepare(key, tile, turn.signal)));
    if (!turn.signal.aborted) {
      this.#seen = time;
      shows.forEach((show) => show());
      this.#events.painted();
    }
  }

  /**
   * Fetches and paints again what an edit may have touched; other tiles keep their bitmap.
   *
   * @param {BoundsLonLat} bounds
   * @returns {Promise<void>} settles when the tiles in view are painted
   */
  async refresh(bounds) {
    this.#pool.forget(this.source, bounds);
    const touched = [...this.#tiles].filter(([, { place }]) => boundsMeet(tileBounds(place.source), bounds));
    await Promise.allSettled(touched.map(([key, tile]) => this.#paint(key, tile)));
  }

  /**
   * @param {LonLat} position
   * @param {number} zoom      of the map
   * @param {number} pixels    how near an outline counts as on it
   * @returns {Promise<import('../workers/hitTest.js').Hit|null>}
   */
  hitTest(position, zoom, pixels) {
    const place = placeOf(position, zoom);
    const tolerance = pixels / (TILE_PIXELS * 2 ** (zoom - ZOOM_OFFSET - place.coord.z));
    const { hidden } = this.#style;
    return this.#pool.ask({ kind: 'hit', source: this.source, time: this.#seen, ...place, tolerance, hidden });
  }

  /**
   * @param {LonLat} position
   * @param {number} zoom  of the map
   * @returns {Promise<import('../workers/messages.js').Found[]>} all features of the layer that lie there
   */
  featuresAt(position, zoom) {
    return this.#pool.ask({ kind: 'find', source: this.source, time: this.#seen, ...placeOf(position, zoom) });
  }

  /**
   * @param {BoundsLonLat} bounds  the view
   * @param {string} property      whose values are counted
   * @returns {Promise<import('../workers/census.js').Census[]>} one for every tile of the data in view
   */
  async census(bounds, property) {
    const coords = new Map([...this.#tiles.values()].map(({ place }) => [JSON.stringify(place.source), place.source]));
    const inView = [...coords.values()].filter((coord) => boundsMeet(tileBounds(coord), bounds));
    const answers = await Promise.all(inView.map((coord) => this.#pool.ask({
      kind: 'count', source: this.source, coord, time: this.#seen, view: viewIn(coord, bounds), property,
    })));
    return answers.filter((answer) => answer !== null);
  }

  /** @param {Set<number>} [onlyWith]  ids: tiles without any of them stay as they are */
  async #repaint(onlyWith) {
    await Promise.allSettled([...this.#tiles].map(([key, tile]) => this.#paint(key, tile, onlyWith)));
  }

  /**
   * @param {string} key
   * @param {TileCanvas} tile
   * @param {Set<number>} [onlyWith]
   */
  async #paint(key, tile, onlyWith) {
    const time = this.#time;
    const order = tile.order();
    this.#events.pending(1);
    try {
      const painted = await this.#pool.ask(this.#paintMessage(tile, onlyWith), tile.controller.signal);
      if (time === this.#time && !painted.kept) {
        this.#show(key, tile, painted, order);
        this.#events.painted();
      }
    } catch (failure) {
      this.#report(failure, key, tile);
      throw failure;
    } finally {
      this.#events.pending(-1);
    }
  }

  /**
   * Paints a tile of the new day out of sight. A tile that cannot be had is emptied: the old day would be a lie.
   *
   * @param {string} key
   * @param {TileCanvas} tile
   * @param {AbortSignal} turn
   * @returns {Promise<() => void>} shows it
   */
  async #prepare(key, tile, turn) {
    const order = tile.order();
    this.#events.pending(1);
    try {
      const signal = AbortSignal.any([tile.controller.signal, turn]);
      const painted = await this.#pool.ask(this.#paintMessage(tile), signal);
      return () => this.#show(key, tile, painted, order);
    } catch (failure) {
      this.#report(failure, key, tile);
      return () => this.#show(key, tile, NOTHING, order);
    } finally {
      this.#events.pending(-1);
    }
  }

  /**
   * @param {string} key
   * @param {TileCanvas} tile
   * @param {import('../workers/messages.js').Painted} painted
   * @param {number} order  of the painting
   */
  #show(key, tile, { bitmap, labels, codes, kept }, order) {
    if (!kept && this.#tiles.get(key) === tile && tile.admits(order)) {
      const come = this.#codes.offer(key, tile.level, tile.source, codes);
      tile.show(bitmap, order, this.#codes.turnsOf(key));
      this.#write(come);
      this.#events.labels(key, labels);
    }
  }

  /** @param {Map<string, import('../workers/paintCodes.js').Code[]>} come  codes whose turn has come to other tiles */
  #write(come) {
    come.forEach((codes, key) => this.#tiles.get(key)?.write(codes));
  }

  /**
   * @param {TileCanvas} tile
   * @param {Set<number>} [onlyWith]
   * @returns {import('../workers/messages.js').PaintMessage}
   */
  #paintMessage({ place: { source: coord }, frame: canvas }, onlyWith) {
    const frame = { ...canvas, sheet: this.#sheet && viewIn(coord, this.#sheet) };
    const url = `${this.url}/${coord.z}/${coord.x}/${coord.y}.mvt`;
    return { kind: 'paint', source: this.source, coord, url, time: this.#time, frame, style: this.#style, onlyWith };
  }

  /**
   * @param {any} failure  a TileFailure
   * @param {string} key
   * @param {TileCanvas} tile
   */
  #report(failure, key, tile) {
    if (failure.cancelled) {
      return;
    }
    this.#events.failed(failure.status);
    const mayPass = failure.status === 0 || failure.status >= SERVER_ERROR;
    const retry = () => this.#tiles.get(key) === tile && this.#paint(key, tile).catch(() => {});
    if (mayPass && tile.retries < RETRY_DELAYS_MS.length) {
      setTimeout(retry, RETRY_DELAYS_MS[tile.retries]);
      tile.retries += 1;
    }
  }

  /** @param {Coords} coords */
  #unload(coords) {
    const key = keyOf(coords);
    this.#tiles.get(key)?.controller.abort();
    this.#tiles.delete(key);
    this.#write(this.#codes.withdraw(key));
    this.#events.labels(key, null);
  }
}

/** @param {Coords} coords */
function keyOf({ z, x, y }) {
  return `${z}/${x}/${y}`;
}

/**
 * @param {LonLat} position
 * @param {number} zoom  of the map
 * @returns {{coord: import('../geo/tiles.js').TileCoord, x: number, y: number}} the tile of the data that is seen there,
 *   and where in it, as shares of its width
 */
function placeOf(position, zoom) {
  const z = Math.min(Math.max(0, Math.round(zoom) - ZOOM_OFFSET), DATA_ZOOM_MAX);
  const [x, y] = toWorld(position).map((share) => share * 2 ** z);
  const coord = { z, x: Math.floor(x), y: Math.floor(y) };
  return { coord, x: x - coord.x, y: y - coord.y };
}

/**
 * @param {import('../geo/tiles.js').TileCoord} coord
 * @param {BoundsLonLat} bounds
 * @returns {import('../workers/census.js').Box} shares of the tile, y down
 */
function viewIn({ z, x, y }, [west, south, east, north]) {
  const [minX, minY] = toWorld([west, north]);
  const [maxX, maxY] = toWorld([east, south]);
  return [minX * 2 ** z - x, minY * 2 ** z - y, maxX * 2 ** z - x, maxY * 2 ** z - y];
}
