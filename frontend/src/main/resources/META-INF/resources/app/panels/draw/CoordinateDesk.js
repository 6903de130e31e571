import { readCoordinates } from '../../core/coordinates.js';
import { bboxOf } from '../../services/geometry.js';
import { PLANE } from '../../services/plane.js';

const NOTHING = { ring: [], faults: [], reading: null };

/** A parcel by its coordinates, typed or pasted. */
export class CoordinateDesk {
  constructor(draw) {
    this.draw = draw;
    this.reset();
  }

  reset() {
    Object.assign(this, { text: '', read: NOTHING });
  }

  get mayTake() {
    return this.read.ring.length > 2 && this.read.faults.length === 0 && this.draw.isFresh;
  }

  type(text) {
    this.text = text;
    this.read = readCoordinates(text, PLANE);
    this.draw.preview(this.read.ring);
    this.draw.workspace.refresh();
  }

  goThere() {
    const { ring } = this.read;
    if (ring.length) this.draw.edit.desk.view.flyTo(bboxOf({ type: 'LineString', coordinates: ring }));
  }

  take() {
    const { ring } = this.read;
    this.goThere();
    this.draw.take(ring);
  }
}
