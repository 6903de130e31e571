// The features of the page on a map. What stands beside it in the table is not said again here.
import { geoJSON, map as leafletMap } from '/webjars/leaflet/dist/leaflet-src.esm.js';

const place = document.getElementById('map');
const reply = await fetch(place.dataset.features, { headers: { Accept: 'application/geo+json' } });
const features = geoJSON(await reply.json(), { style: { color: '#0b5cad', weight: 1, fillOpacity: 0.15 } });
const map = leafletMap(place, { attributionControl: false });
const box = features.getBounds();
if (box.isValid()) {
  features.addTo(map);
  map.fitBounds(box, { padding: [12, 12] });
} else {
  place.hidden = true;
}
