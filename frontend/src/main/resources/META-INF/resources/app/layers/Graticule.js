import { divIcon, LayerGroup, marker, polyline } from 'leaflet';
import { INK } from './styles.js';
import { toBounds } from './latLng.js';

/** Seconds of arc from one line to the next, of which the first that is wide enough is taken. */
const STEPS_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000, 72000];

const PIXELS_MIN = 160;

/** A number of degrees nearer to the edge would be cut by it. */
const TEXT_WIDTH_PIXELS = 74;
const TEXT_HEIGHT_PIXELS = 18;

const SECONDS_PER_DEGREE = 3600;

/** Meridians and parallels with their degrees, the only base map that needs no network. */
export class Graticule extends LayerGroup {
  /**
   * @override
   * @param {import('leaflet').Map} map
   */
  onAdd(map) {
    super.onAdd(map);
    map.on('moveend', this.#render, this);
    this.#render();
    return this;
  }

  /**
   * @override
   * @param {import('leaflet').Map} map
   */
  onRemove(map) {
    map.off('moveend', this.#render, this);
    super.onRemove(map);
    return this;
  }

  #render() {
    this.clearLayers();
    const [west, south, east, north] = toBounds(this._map.getBounds());
    const size = this._map.getSize();
    const step = stepFor((east - west) / size.x);
    const farthest = east - ((east - west) * TEXT_WIDTH_PIXELS) / size.x;
    const lowest = south + ((north - south) * TEXT_HEIGHT_PIXELS) / size.y;
    for (const lon of multiples(step, west, east)) {
      this.#addLine([[south, lon], [north, lon]], [north, lon], 'meridian', lon <= farthest ? format(lon, 'E', 'W') : '');
    }
    for (const lat of multiples(step, south, north)) {
      this.#addLine([[lat, west], [lat, east]], [lat, west], 'parallel', lat >= lowest ? format(lat, 'N', 'S') : '');
    }
  }

  /**
   * @param {[number, number][]} line
   * @param {[number, number]} place  of the text
   * @param {'meridian'|'parallel'} kind
   * @param {string} text  empty: none
   */
  #addLine(line, place, kind, text) {
    this.addLayer(polyline(line, { color: INK.graticule, weight: 1, opacity: 0.28, interactive: false, pane: 'graticule' }));
    if (!text) {
      return;
    }
    const icon = divIcon({ className: `map-degrees map-degrees-${kind}`, html: text, iconSize: [0, 0] });
    this.addLayer(marker(place, { icon, pane: 'graticule', interactive: false, keyboard: false }));
  }
}

/**
 * @param {number} degreesPerPixel
 * @returns {number} seconds of arc
 */
function stepFor(degreesPerPixel) {
  const least = degreesPerPixel * PIXELS_MIN * SECONDS_PER_DEGREE;
  return STEPS_SECONDS.find((step) => step >= least) ?? STEPS_SECONDS[STEPS_SECONDS.length - 1];
}

/**
 * @param {number} step  seconds of arc
 * @param {number} from  degrees
 * @param {number} to    degrees
 * @returns {number[]} degrees
 */
function multiples(step, from, to) {
  const first = Math.ceil((from * SECONDS_PER_DEGREE) / step);
  const last = Math.floor((to * SECONDS_PER_DEGREE) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ((first + i) * step) / SECONDS_PER_DEGREE);
}

/**
 * @param {number} degrees
 * @param {string} positive
 * @param {string} negative
 */
function format(degrees, positive, negative) {
  const seconds = Math.round(Math.abs(degrees) * SECONDS_PER_DEGREE);
  const [d, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${d}°${two(m)}′${s ? `${two(s)}″` : ''}${degrees < 0 ? negative : positive}`;
}
