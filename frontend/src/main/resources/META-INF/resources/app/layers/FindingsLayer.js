import { circleMarker, divIcon, geoJSON, LayerGroup, marker } from 'leaflet';
import { INK } from './styles.js';

/**
 * Places of findings in a warning colour, with the numbers that the list beside the map has.
 *
 * @typedef {import('../core/types.js').Finding} Finding
 */

const WARNING = '#b86e00';

export class FindingsLayer extends LayerGroup {
  #numbered;

  /** @param {{numbered: boolean}} options  without numbers while drawing, where there is no list */
  constructor({ numbered }) {
    super();
    this.#numbered = numbered;
  }

  /**
   * @param {Finding[]} findings  numbered 1, 2, … though some may have no place
   * @param {number|null} [active]  index of the one that stands out
   */
  show(findings, active = null) {
    this.clearLayers();
    findings.forEach((finding, index) => finding.where && this.#add(finding, index + 1, index === active));
  }

  /**
   * @param {Finding} finding
   * @param {number} number
   * @param {boolean} isActive
   */
  #add({ where, severity }, number, isActive) {
    const color = severity === 'WARNING' ? WARNING : INK.finding;
    const common = { pane: 'findings', interactive: false, color, weight: isActive ? 6 : 3 };
    const place = geoJSON(/** @type {any} */ (where), {
      ...common,
      style: { fillColor: color, fillOpacity: 0.3 },
      pointToLayer: (_, latLng) => circleMarker(latLng, { ...common, radius: isActive ? 12 : 7, fillOpacity: 0.15 }),
    });
    this.addLayer(place);
    if (this.#numbered) {
      this.addLayer(badge(place.getBounds().getCenter(), number, severity, isActive));
    }
  }
}

/**
 * @param {import('leaflet').LatLng} place
 * @param {number} number
 * @param {string} severity
 * @param {boolean} isActive
 */
function badge(place, number, severity, isActive) {
  const className = `map-badge map-badge-${severity.toLowerCase()} ${isActive ? 'map-badge-active' : ''}`;
  const icon = divIcon({ className, html: String(number), iconSize: [20, 20], iconAnchor: [-4, 24] });
  return marker(place, { icon, pane: 'findings', interactive: false, keyboard: false });
}
