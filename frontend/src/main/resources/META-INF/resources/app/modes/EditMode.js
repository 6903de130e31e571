import { anchorsBeside } from '../behaviors/drawPointer.js';
import { checkFeature } from '../checks/index.js';
import { EMPTY, ringAt } from '../core/draft.js';
import { edgeBetween, edgesWith } from '../geo/snapping.js';

/**
 * Handles move, insert and delete corners, in the neighbours too that have them.
 *
 * @typedef {import('./surface.js').SurfaceEvents} SurfaceEvents
 * @typedef {import('../core/draft.js').VertexPath} VertexPath
 * @typedef {import('../geo/snapping.js').SnapOptions} SnapOptions
 *
 * @typedef {object} EditEvents
 * @property {() => void} onFinish  the user wants to save
 * @property {(reason: import('../core/types.js').NoticeReason) => void} notice  a gesture did nothing
 * @property {(path: VertexPath|null) => void} onChoose  another corner is active
 */
export class EditMode {
  /** @type {import('../core/types.js').ModeName} */
  name = 'edit';
  /** @type {VertexPath|null} */
  #active = null;
  /** @type {import('../geo/snapping.js').Snap|null} */
  #snap = null;
  /** When a drag began: the draft then, whether it began in the middle of an edge, and what cannot hold the pointer. */
  #grabbed = { draft: EMPTY, inserts: false, snapping: /** @type {SnapOptions} */ ({}) };
  #surface;
  #session;
  #corners;
  #snapping;
  #events;
  #listeners;

  /**
   * @param {import('./surface.js').Surface} surface
   * @param {import('../core/DraftSession.js').DraftSession} session
   * @param {{corners: import('./Corners.js').Corners, snapping: import('../behaviors/snap.js').SnapBehavior}} behaviors
   * @param {EditEvents} events
   */
  constructor(surface, session, { corners, snapping }, events) {
    this.#surface = surface;
    this.#session = session;
    this.#corners = corners;
    this.#snapping = snapping;
    this.#events = events;
    this.#listeners = /** @type {const} */ ([
      ['grab', this.#grab], ['drag', this.#drag], ['drop', this.#drop], ['choose', this.#chosen], ['nudge', this.#nudge],
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
    const { feature, partners } = this.#session;
    this.#surface.show({
      feature: feature ?? null,
      partners,
      findings: feature ? checkFeature(feature) : [],
      pointer: null,
      nextFaulty: false,
      snap: this.#snap,
      active: this.#active,
      handles: true,
    });
  }

  finish() {
    this.#events.onFinish();
  }

  /** Deletes the corner that was moved, clicked or focused last. */
  deleteCorner({ alone = false } = {}) {
    const { draft } = this.#session;
    const active = this.#active;
    if (active) {
      this.#session.perform(this.#corners.delete(active, alone));
    }
    if (active && this.#session.draft === draft) {
      this.#events.notice('needed');
    } else {
      this.choose(null);
    }
  }

  /** @param {VertexPath|null} path */
  choose(path) {
    this.#active = path;
    this.#events.onChoose(path);
    this.render();
  }

  /** @param {SurfaceEvents['grab']} grab */
  #grab = ({ kind, path }) => {
    const ring = ringAt(this.#session.draft, path);
    const inserts = kind === 'middle';
    const [before, after] = [ring[path.index - 1] ?? ring[ring.length - 1], ring[path.index % ring.length]];
    const skips = inserts ? edgeBetween(before, after) : edgesWith(ring[path.index]);
    const spread = inserts ? [...ring.slice(0, path.index), before, ...ring.slice(path.index)] : ring;
    const origin = inserts ? undefined : ring[path.index];
    this.#grabbed = { draft: this.#session.draft, inserts, snapping: { skips, anchors: anchorsBeside(spread, path.index), origin } };
    this.#active = path;
    this.#events.onChoose(path);
  };

  /** @param {SurfaceEvents['drag']} drag */
  #drag = ({ path, position, free, alone = false, place }) => {
    const { draft, inserts, snapping } = this.#grabbed;
    this.#snap = this.#snapping.snap(position, this.#surface.degreesPerPixel(), free, snapping);
    const target = this.#snap?.position ?? position;
    this.#session.drag(inserts ? this.#corners.insert(path, target, alone) : this.#corners.move(path, target, alone), draft);
    place(target);
  };

  #drop = () => {
    this.#snap = null;
    this.#snapping.setMoved(this.#session.partners);
    this.render();
  };

  /** @param {SurfaceEvents['choose']} choose */
  #chosen = ({ path }) => this.choose(path);

  /** @param {SurfaceEvents['nudge']} nudge */
  #nudge = ({ path, right, down, alone = false }) => {
    const corner = ringAt(this.#session.draft, path)[path.index];
    this.#session.perform(this.#corners.move(path, this.#surface.shifted(corner, right, down), alone));
  };
}
