import { LayerGroup, polygon } from 'leaflet';
import { INK } from './styles.js';
import { toLatLng } from './latLng.js';

/** The exact outline of the selected parcel, as the server gave it. */
export class OutlineLayer extends LayerGroup {
  /** @param {import('../core/types.js').ParcelFeature|null} feature */
  show(feature) {
    this.clearLayers();
    if (!feature) {
      return;
    }
    const { type, coordinates } = feature.geometry;
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    const latLngs = polygons.map((rings) => rings.map((ring) => ring.map(toLatLng)));
    const common = { pane: 'outline', interactive: false, lineJoin: /** @type {const} */ ('round') };
    this.addLayer(polygon(latLngs, { ...common, color: INK.casing, weight: 6, opacity: 0.9, fill: false }));
    const fill = { fillColor: INK.selected, fillOpacity: 0.12 };
    this.addLayer(polygon(latLngs, { ...common, ...fill, color: INK.selected, weight: 2.5 }));
  }
}
