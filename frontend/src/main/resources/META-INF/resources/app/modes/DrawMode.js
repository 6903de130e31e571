import { addVertices, closeHole, closeRing, removeLastVertex } from '../actions/index.js';
import { DrawPointer } from '../behaviors/drawPointer.js';
import { checkFeature } from '../checks/index.js';
import { selfIntersection } from '../checks/selfIntersection.js';

/**
 * Clicks make corners of a new parcel, or of a hole in the one that is edited. A click on the first corner closes the
 * ring; so does one on the last corner, which is what the second half of a double click is.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('./surface.js').SurfaceEvents} SurfaceEvents
 *
 * @typedef {object} DrawEvents
 * @property {() => void} onFinish  the ring has been closed
 * @property {(reason: import('../core/types.js').NoticeReason) => void} notice  a gesture did nothing
 * @property {(position: LonLat) => boolean} [picks]  somebody else waits for a place on the map, and takes this click
 */

const CLOSE_PIXELS = 10;
const REPEAT_PIXELS = 4;

export class DrawMode {
  /** @type {import('../core/types.js').ModeName} */
  name = 'draw';
  /** @type {SurfaceEvents['move']} */
  #move = null;
  #surface;
  #session;
  #pointer;
  #events;

  /**
   * @param {import('./surface.js').Surface} surface
   * @param {import('../core/DraftSession.js').DraftSession} session
   * @param {import('../behaviors/snap.js').SnapBehavior} snapping
   * @param {DrawEvents} events
   */
  constructor(surface, session, snapping, events) {
    this.#surface = surface;
    this.#session = session;
    this.#pointer = new DrawPointer(surface, snapping, () => this.render());
    this.#events = events;
  }

  enter() {
    this.#surface.setDoubleClickZoom(false);
    this.#surface.setCursor('drawing');
    this.#surface.events.on('click', this.#clicked);
    this.#surface.events.on('move', this.#moved);
    this.#pointer.on();
  }

  exit() {
    this.#surface.events.off('click', this.#clicked);
    this.#surface.events.off('move', this.#moved);
    this.#pointer.off();
  }

  render() {
    const { feature, partners } = this.#session;
    const findings = feature ? checkFeature(feature) : [];
    const next = this.#move ? this.#pointer.next(this.#move, this.#ring) : { positions: [], snap: null };
    const ahead = this.#findingsWith(next.positions);
    this.#surface.show({
      feature: feature ?? null,
      partners,
      findings: ahead.length > findings.length ? ahead : findings,
      pointer: null,
      way: next.positions,
      nextFaulty: ahead.length > findings.length,
      snap: next.snap,
      active: null,
      handles: false,
    });
  }

  /** Closes the ring, if it has three corners and, for a hole, lies in the parcel. */
  finish() {
    const { id, draft, feature } = this.#session;
    this.#session.perform(feature?.hole ? closeHole(id) : closeRing(id));
    if (this.#session.draft !== draft) {
      this.#events.onFinish();
    } else if (feature?.hole && feature.hole.length > 2) {
      this.#events.notice('outside');
    }
  }

  deleteCorner() {
    this.#session.perform(removeLastVertex(this.#session.id));
  }

  get #ring() {
    const { feature } = this.#session;
    return feature?.hole ?? feature?.polygons[0]?.[0] ?? [];
  }

  /** @param {SurfaceEvents['click']} click */
  #clicked = (click) => {
    const ring = this.#ring;
    const isNear = (/** @type {LonLat|undefined} */ corner, /** @type {number} */ pixels) =>
      corner !== undefined && this.#surface.pixelsBetween(corner, click.position) <= pixels;
    if (isNear(ring[ring.length - 1], REPEAT_PIXELS) || (ring.length > 2 && isNear(ring[0], CLOSE_PIXELS))) {
      this.finish();
      return;
    }
    const next = this.#pointer.next(click, ring);
    if (next.positions.length === 1 && this.#events.picks?.(next.positions[0])) {
      return;
    }
    if (next.failed) {
      this.#events.notice('noTrace');
    }
    this.#session.perform(addVertices(this.#session.id, next.positions));
  };

  /** @param {SurfaceEvents['move']} move */
  #moved = (move) => {
    this.#move = move;
    this.render();
  };

  /**
   * What a click would bring about. On the way back to the first corner the line may touch the ring.
   *
   * @param {LonLat[]} positions
   */
  #findingsWith(positions) {
    const ring = this.#ring;
    const last = positions[positions.length - 1];
    if (!last || ring.length < 2 || this.#surface.pixelsBetween(last, ring[0]) <= CLOSE_PIXELS) {
      return [];
    }
    return selfIntersection([...ring, ...positions], false);
  }
}
