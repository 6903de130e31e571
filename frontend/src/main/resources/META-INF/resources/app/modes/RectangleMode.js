import { addVertices, removeLastVertex, takeRing } from '../actions/index.js';
import { anchorsOf } from '../behaviors/drawPointer.js';
import { rectangleOver } from '../geo/rectangle.js';

/**
 * Two clicks for a side, a third for the width.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('./surface.js').SurfaceEvents} SurfaceEvents
 */
export class RectangleMode {
  /** @type {import('../core/types.js').ModeName} */
  name = 'draw';
  /** @type {SurfaceEvents['move']} */
  #move = null;
  #surface;
  #session;
  #snapping;
  #plane;
  #onFinish;

  /**
   * @param {import('./surface.js').Surface} surface
   * @param {import('../core/DraftSession.js').DraftSession} session
   * @param {import('../behaviors/snap.js').SnapBehavior} snapping
   * @param {{plane: import('../geo/rightAngles.js').Plane, onFinish: () => void}} options
   */
  constructor(surface, session, snapping, { plane, onFinish }) {
    this.#surface = surface;
    this.#session = session;
    this.#snapping = snapping;
    this.#plane = plane;
    this.#onFinish = onFinish;
  }

  enter() {
    this.#surface.setDoubleClickZoom(false);
    this.#surface.setCursor('drawing');
    this.#surface.events.on('click', this.#clicked);
    this.#surface.events.on('move', this.#moved);
  }

  exit() {
    this.#surface.events.off('click', this.#clicked);
    this.#surface.events.off('move', this.#moved);
  }

  render() {
    const { feature, partners } = this.#session;
    const snap = this.#move && this.#snapTo(this.#move);
    const position = snap?.position ?? this.#move?.position;
    this.#surface.show({
      feature: feature ?? null,
      partners,
      findings: [],
      pointer: null,
      way: position && this.#ring.length === 1 ? [position] : [],
      preview: position ? this.#rectangle(position) : null,
      nextFaulty: false,
      snap,
      active: null,
      handles: false,
    });
  }

  /** Enter has nothing to close: the third click does. */
  finish() {}

  deleteCorner() {
    this.#session.perform(removeLastVertex(this.#session.id));
  }

  get #ring() {
    return this.#session.feature?.polygons[0]?.[0] ?? [];
  }

  /** @param {SurfaceEvents['click']} click */
  #clicked = (click) => {
    const position = this.#snapTo(click)?.position ?? click.position;
    const { id, draft } = this.#session;
    if (this.#ring.length < 2) {
      this.#session.perform(addVertices(id, [position]));
      return;
    }
    this.#session.perform(takeRing(id, this.#rectangle(position) ?? []));
    if (this.#session.draft !== draft) {
      this.#onFinish();
    }
  };

  /** @param {SurfaceEvents['move']} move */
  #moved = (move) => {
    this.#move = move;
    this.render();
  };

  /**
   * The width is at a right angle by itself.
   *
   * @param {{position: LonLat, free: boolean}} pointer
   */
  #snapTo({ position, free }) {
    const anchors = this.#ring.length < 2 ? anchorsOf(this.#ring) : [];
    return this.#snapping.snap(position, this.#surface.degreesPerPixel(), free, { anchors });
  }

  /** @param {LonLat} position */
  #rectangle(position) {
    const [a, b] = this.#ring;
    const rest = b ? rectangleOver(a, b, position, this.#plane) : null;
    return rest && [a, b, ...rest];
  }
}
