import { addParcel, beginHole, dropHole, takeRing } from '../actions/index.js';
import { KeyboardBehavior } from '../behaviors/keyboard.js';
import { SnapBehavior } from '../behaviors/snap.js';
import { DraftSession } from '../core/DraftSession.js';
import { EMPTY, featureOf, freshId, withFeature } from '../core/draft.js';
import { Corners } from './Corners.js';
import { DraftModes, modeNameFor } from './DraftModes.js';

/**
 * The modes, exactly one of which is active, and the draft they work on. Whether a draft is drawn or edited follows
 * from the draft: undoing the step that closed a ring leads back to drawing. A tool is a mode that works on parcels that
 * are there, such as a split, and has no draft of its own.
 *
 * @typedef {import('./surface.js').Surface} Surface
 * @typedef {import('../core/types.js').MapEvents} MapEvents
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').ParcelFeature} ParcelFeature
 * @typedef {import('../core/types.js').ParcelGeometry} ParcelGeometry
 * @typedef {import('../core/draft.js').VertexPath} VertexPath
 * @typedef {import('./mode.js').Mode} Mode
 *
 * @typedef {object} DrawOptions
 * @property {(geometry: ParcelGeometry, id: number) => void} [onDrawn]
 * @property {'polygon'|'rectangle'} [shape]
 * @property {number} [id]  of the new parcel; default: a fresh one
 * @property {import('../core/history.js').History} [history]  to go on with
 * @property {import('../core/DraftSession.js').Note} [note]   who writes the steps down
 */

/** @type {import('../core/types.js').DraftState} */
const NO_DRAFT = {
  mode: 'browse', id: null, geometry: null, corners: 0, findings: [], canUndo: false, canRedo: false, dirty: false,
  partners: [], hole: false,
};

export class Editor {
  /** @type {DraftSession|null} */
  #session = null;
  /** @type {Corners|null} */
  #corners = null;
  #isTool = false;
  /** @type {'polygon'|'rectangle'} */
  #shape = 'polygon';
  #hidden = '';
  #onDrawn = /** @type {(geometry: ParcelGeometry, id: number) => void} */ (() => {});
  #surface;
  #events;
  #keyboard;
  #modes;
  /** @type {Mode} */
  #mode;
  /** @type {((position: LonLat) => void)|null} */
  #pick = null;
  /** What the pointer snaps to, and how: each may be set. */
  snapping;
  /** Whether corners move in the neighbours that have them. */
  sharing = { enabled: true };

  /**
   * @param {Surface} surface
   * @param {import('../core/events.js').Emitter<MapEvents>} events
   * @param {import('../geo/rightAngles.js').Plane} [plane]
   */
  constructor(surface, events, plane) {
    this.#surface = surface;
    this.#events = events;
    this.snapping = new SnapBehavior(plane);
    this.#modes = new DraftModes({ surface, events, snapping: this.snapping, plane }, { drawn: this.#drawn, wanted: this.#wanted, picks: this.#picks });
    this.#keyboard = new KeyboardBehavior({
      cancel: () => this.#leave(),
      finish: () => this.finish(),
      undo: () => this.undo(),
      redo: () => this.redo(),
      delete: () => this.#mode.deleteCorner?.(),
      deleteAlone: () => this.#mode.deleteCorner?.({ alone: true }),
      snap: () => this.setSnap(!this.snapping.enabled),
    }, () => surface.isSeen?.() ?? true);
    this.#mode = this.#modes.create(null, null, this.#shape);
    this.#mode.enter();
  }

  get mode() {
    return this.#mode.name;
  }

  get geometry() {
    return this.#session?.geometry ?? null;
  }

  /** @returns {import('../core/DraftSession.js').Edits|null} what is to be saved; null while browsing */
  get edits() {
    return this.#session?.edits() ?? null;
  }

  /** @param {DrawOptions} [options] */
  startDraw({ onDrawn = () => {}, shape = 'polygon', id = freshId(), history, note } = {}) {
    this.#onDrawn = onDrawn;
    this.#shape = shape;
    this.#begin(new DraftSession(addParcel(id)(EMPTY), id, this.#changed, { history, note }));
  }

  /**
   * @param {ParcelFeature} feature
   * @param {ParcelFeature[]} neighbours
   * @param {Pick<DrawOptions, 'history'|'note'>} [kept]
   */
  startEdit({ id, geometry }, neighbours, kept = {}) {
    this.#onDrawn = () => {};
    this.#begin(new DraftSession(withFeature(EMPTY, featureOf(id, geometry)), id, this.#changed, kept));
    this.setNeighbours(neighbours);
  }

  /**
   * Takes up a tool; whatever was active ends.
   *
   * @param {(seams: {surface: Surface, snapping: SnapBehavior}) => Mode} create
   */
  start(create) {
    this.cancel();
    this.#isTool = true;
    this.#keyboard.on();
    this.#enter(create({ surface: this.#surface, snapping: this.snapping }));
    this.#mode.render();
  }

  cancel() {
    if (this.#session || this.#isTool) {
      this.#session = null;
      this.#pick = null;
      this.#corners = null;
      this.#isTool = false;
      this.#keyboard.off();
      this.snapping.setMoved([]);
      this.#follow();
    }
  }

  undo() {
    this.#session?.undo();
    this.#mode.undo?.();
  }

  redo() {
    this.#session?.redo();
    this.#mode.redo?.();
  }

  finish() {
    this.#mode.finish();
  }

  /**
   * A ring that was computed, in place of what is drawn.
   *
   * @param {import('../core/types.js').RingLonLat} ring
   */
  takeRing(ring) {
    const session = this.#session;
    session?.perform(takeRing(session.id, ring));
  }

  beginHole() {
    this.#session?.perform(beginHole(this.#session.id));
  }

  dropHole() {
    this.#session?.perform(dropHole(this.#session.id));
  }

  /**
   * The next click while drawing is a place that somebody asks for, and no corner.
   *
   * @param {((position: LonLat) => void)|null} onPicked
   */
  pickPlace(onPicked) {
    this.#pick = onPicked;
  }

  /** @returns {import('./Corners.js').Corner[]} of the parcel that is edited, as they are numbered */
  corners() {
    return this.#corners?.list() ?? [];
  }

  /**
   * @param {VertexPath} path
   * @param {LonLat} position
   */
  moveCorner(path, position) {
    this.#performOnCorners((corners) => corners.move(path, position, false));
  }

  /**
   * @param {VertexPath} path  the index that the new corner gets
   * @param {LonLat} position
   */
  insertCorner(path, position) {
    this.#performOnCorners((corners) => corners.insert(path, position, false));
  }

  /** @param {VertexPath} path */
  deleteCorner(path) {
    this.chooseCorner(path);
    this.#mode.deleteCorner?.();
  }

  /** @param {VertexPath|null} path */
  chooseCorner(path) {
    this.#mode.choose?.(path);
  }

  /** @param {ParcelFeature[]} features */
  setNeighbours(features) {
    this.#session?.learn(features);
    this.snapping.setNeighbours(features, this.#session?.id ?? null);
  }

  /** @param {ParcelFeature} feature  a neighbour that somebody else has changed */
  renewNeighbour(feature) {
    this.#session?.renew(feature);
    this.snapping.setMoved(this.#session?.partners ?? []);
  }

  /** @param {boolean} enabled */
  setSnap(enabled) {
    this.snapping.enabled = enabled;
    this.#events.emit('snapping', { enabled });
    this.#mode.render();
  }

  /** Draws again what depends on the view, such as which corners have handles. */
  render() {
    this.#mode.render();
  }

  /** @param {DraftSession} session */
  #begin(session) {
    this.#session = session;
    this.#corners = new Corners(session, this.sharing);
    this.#isTool = false;
    this.#keyboard.on();
    this.#enter(this.#modes.create(session, this.#corners, this.#shape));
    this.#tell();
  }

  /** @param {(corners: Corners) => (draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft} action */
  #performOnCorners(action) {
    if (this.#session && this.#corners) {
      this.#session.perform(action(this.#corners));
      this.snapping.setMoved(this.#session.partners);
    }
  }

  #changed = () => this.#follow();

  /** Takes the mode that the draft asks for, and tells what has changed. */
  #follow() {
    const session = this.#session;
    if (this.#mode.name !== modeNameFor(session)) {
      this.#enter(this.#modes.create(session, this.#corners, this.#shape));
    }
    this.#tell();
  }

  /** @param {Mode} mode */
  #enter(mode) {
    this.#mode.exit();
    this.#mode = mode;
    mode.enter();
    this.#events.emit('mode', { mode: mode.name });
  }

  #tell() {
    this.#hide();
    this.#mode.render();
    this.#events.emit('draft', this.#session ? this.#session.state(this.#mode.name) : NO_DRAFT);
  }

  /** The tiles leave out what the draft draws. */
  #hide() {
    const ids = [...this.#session?.draft.features.keys() ?? []];
    const hidden = ids.join();
    if (hidden !== this.#hidden) {
      this.#hidden = hidden;
      this.#surface.hideInTiles(ids);
    }
  }

  /** Work is never dropped by a key alone, if somebody is there to ask; a hole that is begun is, since undo has it. */
  #leave() {
    const isDirty = this.#session?.state(this.#mode.name).dirty;
    if (this.#session?.feature?.hole) {
      this.dropHole();
    } else if (isDirty && this.#events.isHeard('leave')) {
      this.#events.emit('leave', {});
    } else {
      this.cancel();
    }
  }

  /** @param {LonLat} position */
  #picks = (position) => {
    const pick = this.#pick;
    this.#pick = null;
    pick?.(position);
    return pick !== null;
  };

  #drawn = () => {
    const { geometry, id } = /** @type {DraftSession} */ (this.#session);
    if (geometry) {
      this.#onDrawn(geometry, id);
    }
  };

  #wanted = () => {
    const { geometry, id } = /** @type {DraftSession} */ (this.#session);
    if (geometry) {
      this.#events.emit('finish', { geometry, id });
    }
  };
}
