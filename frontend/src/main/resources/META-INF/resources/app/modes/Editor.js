import { addParcel } from '../actions/index.js';
import { KeyboardBehavior } from '../behaviors/keyboard.js';
import { SnapBehavior } from '../behaviors/snap.js';
import { DraftSession } from '../core/DraftSession.js';
import { EMPTY, featureOf, freshId, withFeature } from '../core/draft.js';
import { BrowseMode } from './BrowseMode.js';
import { DrawMode } from './DrawMode.js';
import { EditMode } from './EditMode.js';

/**
 * The modes, exactly one of which is active, and the draft they work on. Whether a draft is drawn or edited follows
 * from the draft: undoing the step that closed a ring leads back to drawing. A tool is a mode that works on parcels that
 * are there, such as a split, and has no draft of its own.
 *
 * @typedef {import('./surface.js').Surface} Surface
 * @typedef {import('../core/types.js').MapEvents} MapEvents
 * @typedef {import('../core/types.js').ParcelFeature} ParcelFeature
 * @typedef {import('../core/types.js').ParcelGeometry} ParcelGeometry
 * @typedef {import('./mode.js').Mode} Mode
 */

/** @type {import('../core/types.js').DraftState} */
const NO_DRAFT = {
  mode: 'browse', id: null, geometry: null, corners: 0, findings: [], canUndo: false, canRedo: false, dirty: false,
};

export class Editor {
  /** @type {DraftSession|null} */
  #session = null;
  #snapping = new SnapBehavior();
  #isTool = false;
  #onDrawn = /** @type {(geometry: ParcelGeometry, id: number) => void} */ (() => {});
  #surface;
  #events;
  #keyboard;
  /** @type {Mode} */
  #mode;

  /**
   * @param {Surface} surface
   * @param {import('../core/events.js').Emitter<MapEvents>} events
   */
  constructor(surface, events) {
    this.#surface = surface;
    this.#events = events;
    this.#keyboard = new KeyboardBehavior({
      cancel: () => this.#leave(),
      finish: () => this.finish(),
      undo: () => this.undo(),
      redo: () => this.redo(),
      delete: () => this.#mode.deleteCorner?.(),
    });
    this.#mode = new BrowseMode(surface, events);
    this.#mode.enter();
  }

  get mode() {
    return this.#mode.name;
  }

  get geometry() {
    return this.#session?.geometry ?? null;
  }

  /** @param {(geometry: ParcelGeometry, id: number) => void} onDrawn */
  startDraw(onDrawn) {
    const id = freshId();
    this.#onDrawn = onDrawn;
    this.#begin(new DraftSession(addParcel(id)(EMPTY), id, this.#changed), []);
  }

  /**
   * @param {ParcelFeature} feature
   * @param {ParcelFeature[]} neighbours
   */
  startEdit({ id, geometry }, neighbours) {
    this.#onDrawn = () => {};
    this.#begin(new DraftSession(withFeature(EMPTY, featureOf(id, geometry)), id, this.#changed), [id]);
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
    this.#enter(create({ surface: this.#surface, snapping: this.#snapping }));
    this.#mode.render();
  }

  cancel() {
    if (this.#session || this.#isTool) {
      this.#session = null;
      this.#isTool = false;
      this.#keyboard.off();
      this.#surface.hideInTiles([]);
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

  /** @param {ParcelFeature[]} features */
  setNeighbours(features) {
    this.#snapping.setNeighbours(features, this.#session?.id ?? null);
  }

  /** @param {boolean} enabled */
  setSnap(enabled) {
    this.#snapping.enabled = enabled;
  }

  /** Draws again what depends on the view, such as which corners have handles. */
  render() {
    this.#mode.render();
  }

  /**
   * @param {DraftSession} session
   * @param {number[]} hidden  ids that the tiles leave out
   */
  #begin(session, hidden) {
    this.#session = session;
    this.#isTool = false;
    this.#keyboard.on();
    this.#surface.hideInTiles(hidden);
    this.#enter(this.#modeFor(session));
    this.#tell();
  }

  #changed = () => this.#follow();

  /** Takes the mode that the draft asks for, and tells what has changed. */
  #follow() {
    const session = this.#session;
    if (this.#mode.name !== modeNameFor(session)) {
      this.#enter(this.#modeFor(session));
    }
    this.#tell();
  }

  /** @param {DraftSession|null} session */
  #modeFor(session) {
    switch (modeNameFor(session)) {
      case 'draw': return new DrawMode(this.#surface, /** @type {DraftSession} */ (session), this.#snapping, this.#drawn);
      case 'edit': return new EditMode(this.#surface, /** @type {DraftSession} */ (session), this.#snapping, this.#wanted);
      default: return new BrowseMode(this.#surface, this.#events);
    }
  }

  /** @param {Mode} mode */
  #enter(mode) {
    this.#mode.exit();
    this.#mode = mode;
    mode.enter();
    this.#events.emit('mode', { mode: mode.name });
  }

  #tell() {
    this.#mode.render();
    this.#events.emit('draft', this.#session ? this.#session.state(this.#mode.name) : NO_DRAFT);
  }

  /** Work is never dropped by a key alone, if somebody is there to ask. */
  #leave() {
    const isDirty = this.#session?.state(this.#mode.name).dirty;
    if (isDirty && this.#events.isHeard('leave')) {
      this.#events.emit('leave', {});
    } else {
      this.cancel();
    }
  }

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

/**
 * @param {DraftSession|null} session
 * @returns {import('../core/types.js').ModeName}
 */
function modeNameFor(session) {
  if (!session) {
    return 'browse';
  }
  return session.feature?.closed ? 'edit' : 'draw';
}
