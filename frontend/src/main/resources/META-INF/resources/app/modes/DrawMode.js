import { addVertex, closeRing, deleteVertex } from '../actions/index.js';
import { checkFeature } from '../checks/index.js';
import { selfIntersection } from '../checks/selfIntersection.js';

/**
 * Clicks make corners. A click on the first corner closes the ring; so does one on the last corner, which is what
 * the second half of a double click is.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('./surface.js').SurfaceEvents} SurfaceEvents
 */

const CLOSE_PIXELS = 10;
const REPEAT_PIXELS = 4;

export class DrawMode {
  /** @type {import('../core/types.js').ModeName} */
  name = 'draw';
  /** @type {LonLat|null} */
  #pointer = null;
  /** @type {import('../geo/snapping.js').Snap|null} */
  #snap = null;
  #surface;
  #session;
  #snapping;
  #onFinish;

  /**
   * @param {import('./surface.js').Surface} surface
   * @param {import('../core/DraftSession.js').DraftSession} session
   * @param {import('../behaviors/snap.js').SnapBehavior} snapping
   * @param {() => void} onFinish  the ring has been closed
   */
  constructor(surface, session, snapping, onFinish) {
    this.#surface = surface;
    this.#session = session;
    this.#snapping = snapping;
    this.#onFinish = onFinish;
  }

  enter() {
    this.#surface.setDoubleClickZoom(false);
    this.#surface.setCursor('drawing');
    this.#surface.events.on('click', this.#click);
    this.#surface.events.on('move', this.#move);
  }

  exit() {
    this.#surface.events.off('click', this.#click);
    this.#surface.events.off('move', this.#move);
  }

  render() {
    const { feature } = this.#session;
    const findings = feature ? checkFeature(feature) : [];
    const next = this.#findingsWithPointer();
    this.#surface.show({
      feature: feature ?? null,
      findings: next.length > findings.length ? next : findings,
      pointer: this.#pointer,
      nextFaulty: next.length > findings.length,
      snap: this.#snap,
      active: null,
      handles: false,
    });
  }

  /** Closes the ring, if it has three corners. */
  finish() {
    const { id, draft } = this.#session;
    this.#session.perform(closeRing(id));
    if (this.#session.draft !== draft) {
      this.#onFinish();
    }
  }

  deleteCorner() {
    const { id } = this.#session;
    this.#session.perform(deleteVertex({ id, polygon: 0, ring: 0, index: this.#ring.length - 1 }));
  }

  get #ring() {
    return this.#session.feature?.polygons[0]?.[0] ?? [];
  }

  /** @param {SurfaceEvents['click']} click */
  #click = ({ position, free }) => {
    const ring = this.#ring;
    const isNear = (/** @type {LonLat|undefined} */ corner, /** @type {number} */ pixels) =>
      corner !== undefined && this.#surface.pixelsBetween(corner, position) <= pixels;
    if (isNear(ring[ring.length - 1], REPEAT_PIXELS) || (ring.length > 2 && isNear(ring[0], CLOSE_PIXELS))) {
      this.finish();
      return;
    }
    const snap = this.#snapping.snap(position, this.#surface.degreesPerPixel(), free);
    this.#session.perform(addVertex(this.#session.id, snap?.position ?? position));
  };

  /** @param {SurfaceEvents['move']} move */
  #move = (move) => {
    this.#snap = move && this.#snapping.snap(move.position, this.#surface.degreesPerPixel(), move.free);
    this.#pointer = this.#snap?.position ?? move?.position ?? null;
    this.render();
  };

  /** What a click would bring about. On the way back to the first corner the line may touch the ring. */
  #findingsWithPointer() {
    const ring = this.#ring;
    const pointer = this.#pointer;
    if (!pointer || ring.length < 2 || this.#surface.pixelsBetween(pointer, ring[0]) <= CLOSE_PIXELS) {
      return [];
    }
    return selfIntersection([...ring, pointer], false);
  }
}
