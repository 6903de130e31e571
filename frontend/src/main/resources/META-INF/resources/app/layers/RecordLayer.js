import { LayerGroup, polygon, Util } from 'leaflet';
import { toLatLng } from './latLng.js';
import { INK, NEUTRAL, parcelColor } from './styles.js';

/**
 * The parcels of a record over the ground: what it creates has a solid green outline, what it changes a dashed brown
 * one, what it retires is red and hatched. In a conflict: the base grey and dotted, mine green, theirs orange.
 *
 * @typedef {import('../core/draftPicture.js').Shape} Shape
 * @typedef {import('../core/draftPicture.js').Look} Look
 * @typedef {import('leaflet').PathOptions} PathOptions
 */

const PANE = 'record';

/** @type {Record<Look, PathOptions>} */
const LOOKS = {
  CREATE: { color: INK.created, weight: 3, fillOpacity: 0.14 },
  CHANGE: { color: INK.changed, weight: 3, dashArray: '8 6', fillOpacity: 0.12 },
  NODES: { color: INK.changed, weight: 1.5, dashArray: '2 4', fill: false },
  RETIRE: { color: INK.retired, weight: 2, dashArray: '2 4' },
  BASE: { color: INK.base, weight: 2, dashArray: '1 5', fill: false },
  MINE: { color: INK.created, weight: 3, fillOpacity: 0.1 },
  THEIRS: { color: INK.neighbour, weight: 3, dashArray: '10 5', fillOpacity: 0.1 },
};

const HATCH_PIXELS = 8;
const HATCH_SHADE = 'rgba(193, 39, 45, 0.10)';

export class RecordLayer extends LayerGroup {
  /** Each map needs a pattern of its own: one that lies in a hidden map is not painted. */
  #hatch = `record-hatch-${Util.stamp(this)}`;

  /**
   * @override
   * @param {import('leaflet').Map} map
   */
  onAdd(map) {
    super.onAdd(map);
    map.getPane(PANE)?.append(hatchPattern(this.#hatch));
    return this;
  }

  /**
   * All of one kind before the next, so that on a shared border no casing hides the line of a neighbour.
   *
   * @param {Shape[]} shapes  from below to above
   * @param {import('../core/types.js').Theme} theme  of the parcels around; only land classes are known of these
   */
  show(shapes, theme = 'landClass') {
    this.clearLayers();
    shapes.forEach((shape) => this.#fill(shape, theme));
    shapes.forEach((shape) => this.#casing(shape));
    shapes.forEach((shape) => this.#outline(shape));
  }

  /**
   * @param {Shape} shape
   * @param {import('../core/types.js').Theme} theme
   */
  #fill({ geometry, look, landClass }, theme) {
    if (landClass !== null) {
      const fillColor = theme === 'landClass' ? parcelColor('landClass', landClass) : NEUTRAL;
      this.addLayer(polygon(latLngsOf(geometry), { ...common(), stroke: false, fillColor, fillOpacity: 1 }));
    }
    if (look === 'RETIRE') {
      this.addLayer(polygon(latLngsOf(geometry), { ...common(), stroke: false, fillColor: `url(#${this.#hatch})`, fillOpacity: 1 }));
    }
  }

  /** @param {Shape} shape */
  #casing({ geometry }) {
    this.addLayer(polygon(latLngsOf(geometry), { ...common(), color: INK.casing, weight: 6, opacity: 0.8, fill: false }));
  }

  /** @param {Shape} shape */
  #outline({ geometry, look, landClass }) {
    const filled = landClass !== null || look === 'RETIRE' ? { fill: false } : {};
    this.addLayer(polygon(latLngsOf(geometry), { ...common(), ...LOOKS[look], ...filled }));
  }
}

/** @returns {PathOptions & {pane: string}} */
function common() {
  return { pane: PANE, interactive: false, lineJoin: 'round' };
}

/** @param {import('../core/types.js').ParcelGeometry} geometry */
function latLngsOf({ type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(toLatLng)));
}

/** @param {string} id */
function hatchPattern(id) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', '0');
  svg.setAttribute('height', '0');
  svg.setAttribute('aria-hidden', 'true');
  const size = String(HATCH_PIXELS);
  svg.innerHTML = `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="${size}" height="${size}" fill="${HATCH_SHADE}"/><line x1="0" y1="0" x2="0" y2="${size}" stroke="${INK.retired}" stroke-width="2"/></pattern>`;
  return svg;
}
