import { nodeTogether } from '../actions/index.js';
import { apart } from '../checks/apart.js';
import { checkFeature } from '../checks/index.js';
import { difference } from './difference.js';
import { cornersOf, geometryOf } from './draft.js';
import { begin, canRedo, canUndo, perform, redo, replace, undo } from './history.js';
import { Neighbourhood } from './Neighbourhood.js';

/**
 * One stay in draw or edit: the history of a draft, which parcel it is about, and the parcels around. The only thing
 * here that changes.
 *
 * @typedef {import('./draft.js').Draft} Draft
 * @typedef {import('./types.js').DraftState} DraftState
 * @typedef {import('./types.js').ModeName} ModeName
 * @typedef {import('./types.js').ParcelGeometry} ParcelGeometry
 * @typedef {import('./types.js').ParcelFeature} ParcelFeature
 * @typedef {(turn: import('./journal.js').Turn) => void} Note
 *
 * @typedef {object} Edits
 * @property {number} id
 * @property {ParcelGeometry|null} geometry
 * @property {{base: ParcelFeature, geometry: ParcelGeometry}[]} others  neighbours that are other than they were
 * @property {ReturnType<typeof apart>} apart  borders that are common no more
 */
export class DraftSession {
  #history;
  #base;
  #listener;
  /** @type {Note} */
  #note;
  neighbourhood = new Neighbourhood();

  /**
   * @param {Draft} draft  where undo ends
   * @param {number} id         the parcel that is drawn or edited
   * @param {() => void} listener  called after every change
   * @param {{history?: import('./history.js').History, note?: Note}} [kept]  a history to go on with, and who notes the steps
   */
  constructor(draft, id, listener, { history = begin(draft), note = () => {} } = {}) {
    this.#history = history;
    this.#base = draft;
    this.#listener = listener;
    this.#note = note;
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

  /** @returns {import('./draft.js').DraftFeature[]} parcels beside the one that the session is about */
  get partners() {
    return [...this.draft.features.values()].filter(({ id }) => id !== this.id);
  }

  /** @param {ParcelFeature[]} features */
  learn(features) {
    this.neighbourhood.learn(features.filter(({ id }) => id !== this.id), (id) => this.draft.features.has(id));
  }

  /**
   * Somebody else has changed a neighbour: it is as they left it, and what this draft did to it is a step to undo.
   *
   * @param {ParcelFeature} feature
   */
  renew(feature) {
    this.neighbourhood.learn([feature], () => false);
    this.perform((draft) => ({ features: new Map([...draft.features].filter(([id]) => id !== feature.id)) }));
  }

  /** @param {(draft: Draft) => Draft} action */
  perform(action) {
    this.#turn(perform(this.#history, action), 'step', this.draft);
  }

  /**
   * The next step of a drag.
   *
   * @param {(draft: Draft) => Draft} action
   * @param {Draft} from  the draft when the drag began
   */
  drag(action, from) {
    const hasStep = this.#history.back?.draft === from;
    this.#turn(hasStep ? replace(this.#history, action) : perform(this.#history, action), hasStep ? 'replace' : 'step', from);
  }

  undo() {
    this.#turn(undo(this.#history), 'undo', this.draft);
  }

  redo() {
    this.#turn(redo(this.#history), 'redo', this.draft);
  }

  /** @returns {Edits} what is to be saved: with the nodes that neighbours owe each other */
  edits() {
    const base = this.#base.features.get(this.id);
    const settled = nodeTogether(this.id, this.neighbourhood.shapes, base)(this.draft);
    const { changed } = difference({ features: this.neighbourhood.shapes }, settled);
    const own = settled.features.get(this.id);
    return {
      id: this.id,
      geometry: own ? geometryOf(own) : null,
      others: changed.flatMap((id) => this.#other(id, settled)),
      apart: own ? apart(own, base, new Map([...this.neighbourhood.shapes, ...settled.features]).values()) : [],
    };
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
      dirty: this.#isDirty,
      partners: this.partners.map(({ id }) => id),
      hole: feature?.hole !== undefined,
    };
  }

  /** A neighbour that came in and is as it was is no change. */
  get #isDirty() {
    const { created, changed } = difference({ features: new Map([...this.neighbourhood.shapes, ...this.#base.features]) }, this.draft);
    return created.length + changed.length > 0;
  }

  /**
   * @param {number} id
   * @param {Draft} settled
   */
  #other(id, settled) {
    const base = this.neighbourhood.feature(id);
    const shape = settled.features.get(id);
    const geometry = shape ? geometryOf(shape) : null;
    return base && geometry ? [{ base, geometry }] : [];
  }

  /**
   * @param {import('./history.js').History} history
   * @param {import('./journal.js').Turn['kind']} kind
   * @param {Draft} before
   */
  #turn(history, kind, before) {
    if (history !== this.#history) {
      this.#history = history;
      this.#note({ kind, before, after: history.draft });
      this.#listener();
    }
  }
}
