import { deleteVertex, insertVertex, moveVertex } from '../actions/index.js';
import { checkFeature } from '../checks/index.js';
import { EMPTY, ringAt } from '../core/draft.js';

/**
 * Handles move, insert and delete corners.
 *
 * @typedef {import('./surface.js').SurfaceEvents} SurfaceEvents
 * @typedef {import('../core/draft.js').VertexPath} VertexPath
 */
export class EditMode {
  /** @type {import('../core/types.js').ModeName} */
  name = 'edit';
  /** @type {VertexPath|null} */
  #active = null;
  /** @type {import('../geo/snapping.js').Snap|null} */
  #snap = null;
  /** When a drag began: the draft then, and whether it began in the middle of an edge. */
  #grabbed = { draft: EMPTY, inserts: false };
  #surface;
  #session;
  #snapping;
  #onFinish;
  #listeners;

  /**
   * @param {import('./surface.js').Surface} surface
   * @param {import('../core/DraftSession.js').DraftSession} session
   * @param {import('../behaviors/snap.js').SnapBehavior} snapping
   * @param {() => void} onFinish  the user wants to save
   */
  constructor(surface, session, snapping, onFinish) {
    this.#surface = surface;
    this.#session = session;
    this.#snapping = snapping;
    this.#onFinish = onFinish;
    this.#listeners = /** @type {const} */ ([
      ['grab', this.#grab], ['drag', this.#drag], ['drop', this.#drop], ['choose', this.#choose], ['nudge', this.#nudge],
    ]);
  }

  enter() {
    this.#surface.setDoubleClickZoom(false);
    this.#surface.setCursor('browse');
    this.#listeners.forEach(([name, listener]) => this.#surface.events.on(name, /** @type {any} */ (listener)));
  }

  exit() {
    this.#listeners.forEach(([name, listener]) => this.#surface.events.off(name, /** @type {any} */ (listener)));
  }

  render() {
    const { feature } = this.#session;
    this.#surface.show({
      feature: feature ?? null,
      findings: feature ? checkFeature(feature) : [],
      pointer: null,
      nextFaulty: false,
      snap: this.#snap,
      active: this.#active,
      handles: true,
    });
  }

  finish() {
    this.#onFinish();
  }

  /** Deletes the corner that was moved, clicked or focused last. */
  deleteCorner() {
    const active = this.#active;
    this.#active = null;
    if (active) {
      this.#session.perform(deleteVertex(active));
    }
  }

  /** @param {SurfaceEvents['grab']} grab */
  #grab = ({ kind, path }) => {
    this.#grabbed = { draft: this.#session.draft, inserts: kind === 'middle' };
    this.#active = path;
  };

  /** @param {SurfaceEvents['drag']} drag */
  #drag = ({ path, position, free, place }) => {
    const { draft, inserts } = this.#grabbed;
    this.#snap = this.#snapping.snap(position, this.#surface.degreesPerPixel(), free);
    const target = this.#snap?.position ?? position;
    this.#session.drag(inserts ? insertVertex(path, target) : moveVertex(path, target), draft);
    place(target);
  };

  #drop = () => {
    this.#snap = null;
    this.render();
  };

  /** @param {SurfaceEvents['choose']} choose */
  #choose = ({ path }) => {
    this.#active = path;
    this.render();
  };

  /** @param {SurfaceEvents['nudge']} nudge */
  #nudge = ({ path, right, down }) => {
    const corner = ringAt(this.#session.draft, path)[path.index];
    this.#session.perform(moveVertex(path, this.#surface.shifted(corner, right, down)));
  };
}
