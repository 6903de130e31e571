/* Import maps do not reach workers, so pbf comes by the address that the server gives its WebJar. */
import Pbf from '/webjars/pbf/index.js';
import { census } from './census.js';
import { decodeTile, propertiesOf } from './decode.js';
import { featuresAt, hitTest } from './hitTest.js';
import { labelsOf } from './labels.js';
import { paintAcceptedWork, paintVoucherGround } from './paintGround.js';
import { paintControlLines, paintPilotSites, paintUnits, showsBorders } from './paintOutlines.js';
import { paintParcels } from './paintParcels.js';
import { paintReview } from './paintReview.js';
import { paintConsolidationUnits } from './paintPlan.js';
import { paintZones } from './paintZones.js';
import { TileStore } from './TileStore.js';

/**
 * Fetches, decodes and paints tiles and tests hits, off the page's thread. Messages and answers: see messages.js.
 *
 * @typedef {import('./messages.js').TileMessage} TileMessage
 * @typedef {import('./paths.js').Context} Context
 * @typedef {import('./decode.js').DecodedTile} DecodedTile
 */

const PAINTERS = {
  parcels: paintParcels,
  zones: paintZones,
  'consolidation-units': paintConsolidationUnits,
  units: paintUnits,
  'pilot-sites': paintPilotSites,
  'accepted-work': paintAcceptedWork,
  'voucher-ground': paintVoucherGround,
  'control-lines': paintControlLines,
  review: paintReview,
};

const POINT = 1;

const NO_CONTENT = 204;

const store = new TileStore(fetchTile);

/** @type {Map<number, AbortController>} requests that can still be cancelled */
const running = new Map();

/** Says which status the server gave; 0 if it gave none. */
class TileUnavailable extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`Tile not available: ${status}`);
    this.status = status;
  }
}

/**
 * The browser's cache keeps tiles, but each use asks the server whether they are still true ("no-cache"): what is
 * committed has to be on the map within a second.
 *
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<DecodedTile>}
 */
async function fetchTile(url, signal) {
  const response = await fetch(url, { signal, cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) {
    throw new TileUnavailable(response.status);
  }
  return response.status === NO_CONTENT ? new Map() : decodeTile(new Pbf(await response.arrayBuffer()));
}

/**
 * @param {import('./messages.js').PaintMessage} message
 * @param {AbortSignal} signal
 */
async function paint({ source, coord, url, time, frame, style, onlyWith }, signal) {
  const tile = await store.load(source, coord, time ? `${url}?${time}` : url, signal, time);
  if (signal.aborted || (onlyWith && !hasAny(tile, onlyWith))) {
    return { bitmap: null, labels: [], codes: [], kept: true };
  }
  const labels = labelsOf(tile, coord, frame);
  if (!hasGround(tile) || (source === 'units' && !showsBorders(tile, frame))) {
    return { bitmap: null, labels, codes: [], kept: false };
  }
  const canvas = new OffscreenCanvas(frame.size, frame.size);
  const codes = PAINTERS[source](/** @type {Context} */ (canvas.getContext('2d')), tile, frame, style) ?? [];
  return { bitmap: canvas.transferToImageBitmap(), labels, codes, kept: false };
}

/**
 * A tile with nothing but names needs no bitmap, which is a megabyte.
 *
 * @param {DecodedTile} tile
 */
function hasGround(tile) {
  return [...tile.values()].some(({ count, types }) => count > 0 && types[0] !== POINT);
}

/**
 * @param {DecodedTile} tile
 * @param {Set<number>} ids
 */
function hasAny(tile, ids) {
  return [...tile.values()].some((features) => features.ids.some((id) => ids.has(id)));
}

/** @param {import('./messages.js').HitMessage} message */
function hit({ source, coord, time, x, y, tolerance, hidden }) {
  const features = store.peek(source, coord, time)?.get(source);
  if (!features) {
    return null;
  }
  const { extent } = features;
  return hitTest(features, x * extent, y * extent, tolerance * extent, hidden);
}

/**
 * @param {import('./messages.js').FindMessage} message
 * @returns {import('./messages.js').Found[]}
 */
function find({ source, coord, time, x, y }) {
  const features = store.peek(source, coord, time)?.get(source);
  return features
    ? featuresAt(features, x * features.extent, y * features.extent)
      .map((feature) => ({ id: features.ids[feature], properties: propertiesOf(features, feature) }))
    : [];
}

/** @param {import('./messages.js').CountMessage} message */
function count({ source, coord, time, view, property }) {
  const tile = store.peek(source, coord, time);
  return tile ? census(tile, { source, property }, view) : null;
}

/**
 * @param {TileMessage} message
 * @param {AbortSignal} signal
 */
async function resultOf(message, signal) {
  switch (message.kind) {
    case 'paint': return paint(message, signal);
    case 'hit': return hit(message);
    case 'find': return find(message);
    case 'count': return count(message);
    case 'forget': return store.forget(message.source, message.bounds);
    default: return running.get(message.which)?.abort();
  }
}

/** @param {{data: {request: number, message: TileMessage}}} event */
self.onmessage = async ({ data: { request, message } }) => {
  const controller = new AbortController();
  running.set(request, controller);
  try {
    const result = await resultOf(message, controller.signal);
    const bitmap = result && 'bitmap' in result && result.bitmap;
    self.postMessage({ request, result }, { transfer: bitmap ? [bitmap] : [] });
  } catch (error) {
    const status = error instanceof TileUnavailable ? error.status : 0;
    self.postMessage({ request, failure: { status, cancelled: controller.signal.aborted, text: String(error) } });
  } finally {
    running.delete(request);
  }
};
