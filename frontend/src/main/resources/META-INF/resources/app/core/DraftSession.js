import { checkFeature } from '../checks/index.js';
import { difference, isEmpty } from './difference.js';
import { cornersOf, geometryOf } from './draft.js';
import { begin, canRedo, canUndo, perform, redo, replace, undo } from './history.js';

/**
 * One stay in draw or edit: the history of a draft, and which parcel it is about. The only thing here that changes.
 *
 * @typedef {import('./draft.js').Draft} Draft
 * @typedef {import('./types.js').DraftState} DraftState
 * @typedef {import('./types.js').ModeName} ModeName
 */
export class DraftSession {
  #history;
  #base;
  #listener;

  /**
   * @param {Draft} draft
   * @param {number} id         the parcel that is drawn or edited
   * @param {() => void} listener  called after every change
   */
  constructor(draft, id, listener) {
    this.#history = begin(draft);
    this.#base = draft;
    this.#listener = listener;
    this.id = id;
  }

  get draft() {
    return this.#history.draft;
  }

  get feature() {
    return this.draft.features.get(this.id);
  }

  get geometry() {
    return this.feature ? geometryOf(this.feature) : null;
  }

  /** @param {(draft: Draft) => Draft} action */
  perform(action) {
    this.#turn(perform(this.#history, action));
  }

  /**
   * The next step of a drag.
   *
   * @param {(draft: Draft) => Draft} action
   * @param {Draft} from  the draft when the drag began
   */
  drag(action, from) {
    const hasStep = this.#history.back?.draft === from;
    this.#turn(hasStep ? replace(this.#history, action) : perform(this.#history, action));
  }

  undo() {
    this.#turn(undo(this.#history));
  }

  redo() {
    this.#turn(redo(this.#history));
  }

  /**
   * @param {ModeName} mode
   * @returns {DraftState}
   */
  state(mode) {
    const { feature } = this;
    return {
      mode,
      id: this.id,
      geometry: this.geometry,
      corners: feature ? cornersOf(feature).length : 0,
      findings: feature ? checkFeature(feature) : [],
      canUndo: canUndo(this.#history),
      canRedo: canRedo(this.#history),
      dirty: !isEmpty(difference(this.#base, this.draft)),
    };
  }

  /** @param {import('./history.js').History} history */
  #turn(history) {
    if (history !== this.#history) {
      this.#history = history;
      this.#listener();
    }
  }
}
