import { toLatLng } from './latLng.js';

/**
 * What a click on the map means where several layers lie over one another.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').SelectableLayer} SelectableLayer
 * @typedef {import('../core/types.js').OverlaySource} OverlaySource
 *
 * @typedef {object} Ground
 * @property {(source: SelectableLayer) => import('./VectorTileLayer.js').VectorTileLayer|undefined} layerOf  if it is seen
 * @property {import('../workers/labels.js').Label[]} signs  of pilot sites that are seen
 */

/** How near an outline or a sign counts as a click on it. */
const HIT_PIXELS = 6;
const SIGN_PIXELS = 12;

/** Below this zoom of the map, tiles hold cells and not parcels, and a click on a cell means nothing. */
const PARCEL_ZOOM_MIN = 13;

/** @type {SelectableLayer[]} */
const SOURCES = ['pilot-sites', 'zones', 'parcels'];

/**
 * Signs and outlines first: they lie over the parcels and are narrow; then the parcel; then the zone around it.
 *
 * @param {import('leaflet').Map} map
 * @param {LonLat} position
 * @param {Ground} ground
 * @returns {Promise<{layer: SelectableLayer, id: number}|null>}
 */
export async function hitAt(map, position, { layerOf, signs }) {
  const site = signAt(map, position, signs);
  if (site) {
    return { layer: 'pilot-sites', id: site.id };
  }
  const zoom = map.getZoom();
  const answers = await Promise.all(SOURCES.map(async (layer) => {
    const tiles = layer === 'parcels' && zoom < PARCEL_ZOOM_MIN ? undefined : layerOf(layer);
    const hit = await tiles?.hitTest(position, zoom, layer === 'parcels' ? 0 : HIT_PIXELS);
    return hit ? { layer, ...hit } : null;
  }));
  const hits = answers.filter((hit) => hit !== null);
  const best = hits.find(({ onEdge }) => onEdge) ?? hits.find(({ layer }) => layer === 'parcels') ?? hits[hits.length - 1];
  return best ? { layer: best.layer, id: best.id } : null;
}

/**
 * @param {import('leaflet').Map} map
 * @param {LonLat} position
 * @param {import('../workers/labels.js').Label[]} signs
 */
function signAt(map, position, signs) {
  const at = map.latLngToContainerPoint(toLatLng(position));
  return signs.find((sign) => map.latLngToContainerPoint(toLatLng(sign.position)).distanceTo(at) <= SIGN_PIXELS);
}

/** Layers that lie over the parcels: what is there is told beside the parcel. From above to below. */
const OVERLAYS = /** @type {OverlaySource[]} */ (['review', 'control-lines', 'consolidation-units', 'zones', 'voucher-ground', 'accepted-work']);

/**
 * @param {LonLat} position
 * @param {number} zoom  of the map
 * @param {(source: OverlaySource) => import('./VectorTileLayer.js').VectorTileLayer|undefined} layerOf  if it is on the map
 * @returns {Promise<import('../core/types.js').OverlayFeature[]>} all that lies over the ground there, from above to below
 */
export async function overlaysAt(position, zoom, layerOf) {
  const answers = await Promise.all(OVERLAYS.map(async (layer) => {
    const found = await layerOf(layer)?.featuresAt(position, zoom) ?? [];
    return found.map((feature) => ({ layer, ...feature }));
  }));
  return answers.flat();
}
