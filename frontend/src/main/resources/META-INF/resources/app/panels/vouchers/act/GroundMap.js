import { polygonsOf } from '../../../geo/parcelPlaces.js';
import { bboxOf } from '../../../services/geometry.js';
import { RecordMap } from '../../records/RecordMap.js';

/** A map beside an act: the ground that it is about, with layers of its own, and the places of what stands against it. */
export class GroundMap extends RecordMap {
  /**
   * @param {object} workspace
   * @param {{layers?: Record<string, boolean>, onSelect?: (position: [number, number]) => void}} [look] layers: other than a map begins with
   */
  constructor(workspace, { layers = {}, onSelect } = {}) {
    super(workspace, onSelect);
    this.layers = layers;
  }

  begin(container) {
    super.begin(container);
    Object.entries(this.layers).forEach(([layer, visible]) => this.view.setLayerVisible(layer, visible));
  }

  /** @param {object[]} geometries polygons, EPSG:4326; outlined together */
  showGround(geometries, { goThere = true } = {}) {
    const coordinates = geometries.flatMap(polygonsOf);
    const key = JSON.stringify(coordinates);
    if (key === this.groundKey) return;
    this.groundKey = key;
    const geometry = { type: 'MultiPolygon', coordinates };
    this.draw({ feature: coordinates.length ? { type: 'Feature', id: 0, geometry, properties: {} } : null });
    if (goThere && coordinates.length) this.goTo(bboxOf(geometry));
  }

  /** @param {object[]} findings in the order in which they are listed; only those with a place are drawn */
  showPlaces(findings, active = null) {
    if (active === this.active && findings.length === this.findings.length && findings.every((one, i) => one === this.findings[i])) return;
    this.draw({ findings, active });
  }

  /** Goes to the place of a finding of those that are shown. */
  goToFinding(finding) {
    this.draw({ active: this.findings.indexOf(finding) });
    if (finding.where) this.goTo(bboxOf(finding.where));
  }

  forget() {
    this.groundKey = null;
    super.forget();
  }
}
