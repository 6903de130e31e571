import { LayerGroup, polygon } from 'leaflet';
import { INK } from './styles.js';
import { toLatLng } from './latLng.js';

/** @typedef {{color: string, fillOpacity: number, casing: number, dashArray?: string}} Look  casing: width of the light line beneath */

/** The selected parcel.
 * @type {Look} */
export const SELECTED = { color: INK.selected, fillOpacity: 0.12, casing: 6 };

/** A parcel as it was: dashed, since it is not there any more.
 * @type {Look} */
export const FORMER = { color: INK.version, fillOpacity: 0.14, casing: 5, dashArray: '7 5' };

/** The exact outline of one parcel, as the server gave it. */
export class OutlineLayer extends LayerGroup {
  #look;

  /** @param {Look} look */
  constructor(look) {
    super();
    this.#look = look;
  }

  /** @param {import('../core/types.js').ParcelFeature|null} feature */
  show(feature) {
    this.clearLayers();
    if (!feature) {
      return;
    }
    const { casing, color, ...rest } = this.#look;
    const { type, coordinates } = feature.geometry;
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    const latLngs = polygons.map((rings) => rings.map((ring) => ring.map(toLatLng)));
    const common = { pane: 'outline', interactive: false, lineJoin: /** @type {const} */ ('round') };
    this.addLayer(polygon(latLngs, { ...common, color: INK.casing, weight: casing, opacity: 0.9, fill: false }));
    this.addLayer(polygon(latLngs, { ...common, ...rest, color, fillColor: color, weight: 2.5 }));
  }
}
