import { LayerGroup, polygon } from 'leaflet';
import { INK } from './styles.js';
import { toLatLng } from './latLng.js';

/** The outline of a parcel as it was: dashed, since it is not there any more. */
export class VersionLayer extends LayerGroup {
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
    this.addLayer(polygon(latLngs, { ...common, color: INK.casing, weight: 5, opacity: 0.9, fill: false }));
    const fill = { fillColor: INK.version, fillOpacity: 0.14 };
    this.addLayer(polygon(latLngs, { ...common, ...fill, color: INK.version, weight: 2.5, dashArray: '7 5' }));
  }
}
