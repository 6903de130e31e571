import { readPosition } from '../../core/coordinates.js';
import { cornersOfWalk, readLegs, walk } from '../../core/traverse.js';
import { bboxOf } from '../../services/geometry.js';
import { PLANE } from '../../services/plane.js';

const EMPTY_LEG = { distance: '', angle: '' };
/** From 1:2000 on a walk of a parcel is good; what misses more is asked about before it is taken. */
export const RATIO_MIN = 2000;

/** A parcel by a walk around it: a start, then distances and directions. */
export class TraverseDesk {
  constructor(draw) {
    this.draw = draw;
    this.reset();
  }

  reset() {
    Object.assign(this, {
      start: '', legs: [EMPTY_LEG, EMPTY_LEG, EMPTY_LEG], direction: 'azimuth', returns: true, distributes: true, picking: false,
    });
  }

  /** @returns {object[]} the legs in which something was typed */
  get typed() {
    return this.legs.filter(({ distance, angle }) => distance.trim() || angle.trim());
  }

  get startPosition() {
    return readPosition(this.start, PLANE);
  }

  get read() {
    return readLegs(this.typed, this.direction);
  }

  /** @returns {import('../../core/traverse.js').Walk|null} as far as it can be walked */
  get walked() {
    const { startPosition, read } = this;
    if (!startPosition || read.faults.length || !read.courses.length) return null;
    return walk(PLANE.toPlane(startPosition), read.courses);
  }

  get ring() {
    const { walked, read, returns, distributes } = this;
    return walked ? cornersOfWalk(walked, read.courses, { returns, distributes }).map(PLANE.toLonLat) : [];
  }

  get mayTake() {
    return this.ring.length > 2 && this.draw.isFresh;
  }

  set(changes) {
    Object.assign(this, changes);
    this.draw.preview(this.ring);
    this.draw.workspace.refresh();
  }

  setLeg(index, changes) {
    const legs = this.legs.map((leg, i) => (i === index ? { ...leg, ...changes } : leg));
    this.set({ legs: index === legs.length - 1 ? [...legs, EMPTY_LEG] : legs });
  }

  deleteLeg(index) {
    this.set({ legs: this.legs.filter((_, i) => i !== index) });
  }

  /** The next click on the map, snapped, is the start. */
  pick() {
    this.picking = !this.picking;
    this.draw.drawing.pickPlace(this.picking ? (position) => this.picked(position) : null);
    this.draw.workspace.refresh();
  }

  picked(position) {
    this.set({ picking: false, start: position.map((degrees) => degrees.toFixed(11)).join(', ') });
  }

  take() {
    const { ring } = this;
    this.draw.edit.desk.view.flyTo(bboxOf({ type: 'LineString', coordinates: ring }));
    this.draw.take(ring);
  }
}
