import { begin, perform, redo, undo } from './history.js';
import { withFeature, withRing } from './draft.js';
import { samePosition } from '../geo/rings.js';

/**
 * What was done to a draft, step by step, small enough to be written down at each step, and how the draft with its undo
 * and redo comes back from that.
 *
 * @typedef {import('./draft.js').Draft} Draft
 * @typedef {import('./draft.js').DraftFeature} DraftFeature
 * @typedef {import('./types.js').RingLonLat} RingLonLat
 * @typedef {import('./history.js').History} History
 *
 * @typedef {{id: number, feature: DraftFeature|null}} Whole  null: the parcel is no longer in the draft
 * @typedef {{id: number, polygon: number, ring: number, at: number, remove: number, insert: RingLonLat}} Splice
 * @typedef {{id: number, hole: RingLonLat|null}} Sketch
 * @typedef {Whole|Splice|Sketch} Change
 * @typedef {{kind: 'step', changes: Change[]}|{kind: 'undo'}|{kind: 'redo'}} Entry
 * @typedef {{kind: 'step'|'replace'|'undo'|'redo', before: Draft, after: Draft}} Turn  of a replaced step: from its start
 */

/** Numbers the steps of one draft; a step that goes on, as a drag does, is written again under its number. */
export class Journal {
  #put;
  #number;

  /**
   * @param {(number: number, entry: Entry) => void} put
   * @param {number} [number]  of the last entry that is there already
   */
  constructor(put, number = 0) {
    this.#put = put;
    this.#number = number;
  }

  /** @param {Turn} turn */
  note({ kind, before, after }) {
    if (kind !== 'replace') {
      this.#number += 1;
    }
    const isStep = kind === 'step' || kind === 'replace';
    this.#put(this.#number, isStep ? { kind: 'step', changes: changesBetween(before, after) } : { kind });
  }
}

/**
 * @param {Draft} base
 * @param {Entry[]} entries  in the order of their numbers
 * @returns {History}
 */
export function replay(base, entries) {
  return entries.reduce((history, entry) => {
    switch (entry.kind) {
      case 'undo': return undo(history);
      case 'redo': return redo(history);
      default: return perform(history, (draft) => withChanges(draft, entry.changes));
    }
  }, begin(base));
}

/**
 * @param {Draft} before
 * @param {Draft} after
 * @returns {Change[]}
 */
export function changesBetween(before, after) {
  const gone = [...before.features.keys()].filter((id) => !after.features.has(id));
  const kept = [...after.features.values()].flatMap((feature) => changesOf(before.features.get(feature.id), feature));
  return [...gone.map((id) => ({ id, feature: null })), ...kept];
}

/**
 * @param {Draft} draft
 * @param {Change[]} changes
 * @returns {Draft} the same draft if there are none
 */
export function withChanges(draft, changes) {
  return changes.reduce((result, change) => {
    if ('feature' in change) {
      return change.feature ? withFeature(result, change.feature) : without(result, change.id);
    }
    return 'hole' in change ? withSketch(result, change) : withSplice(result, change);
  }, draft);
}

/**
 * @param {DraftFeature|undefined} before
 * @param {DraftFeature} after
 * @returns {Change[]}
 */
function changesOf(before, after) {
  if (before === after) {
    return [];
  }
  const { id } = after;
  const isAlike = before && before.closed === after.closed && before.polygons.length === after.polygons.length
    && before.polygons.every((rings, i) => rings.length === after.polygons[i].length);
  if (!isAlike) {
    return [{ id, feature: after }];
  }
  const splices = after.polygons.flatMap((rings, polygon) => rings.flatMap((ring, number) => {
    const old = before.polygons[polygon][number];
    return ring === old ? [] : [{ id, polygon, ring: number, ...spliceOf(old, ring) }];
  }));
  return before.hole === after.hole ? splices : [...splices, { id, hole: after.hole ?? null }];
}

/**
 * @param {RingLonLat} before
 * @param {RingLonLat} after
 */
function spliceOf(before, after) {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && samePosition(before[at], after[at])) {
    at += 1;
  }
  let tail = 0;
  while (tail < shorter - at && samePosition(before[before.length - 1 - tail], after[after.length - 1 - tail])) {
    tail += 1;
  }
  return { at, remove: before.length - at - tail, insert: after.slice(at, after.length - tail) };
}

/**
 * @param {Draft} draft
 * @param {Splice} splice
 */
function withSplice(draft, { id, polygon, ring, at, remove, insert }) {
  const path = { id, polygon, ring, index: 0 };
  const corners = draft.features.get(id)?.polygons[polygon]?.[ring] ?? [];
  return withRing(draft, path, [...corners.slice(0, at), ...insert, ...corners.slice(at + remove)]);
}

/**
 * @param {Draft} draft
 * @param {Sketch} sketch
 */
function withSketch(draft, { id, hole }) {
  const feature = draft.features.get(id);
  if (!feature) {
    return draft;
  }
  const { closed, polygons } = feature;
  return withFeature(draft, { id, closed, polygons, ...(hole && { hole }) });
}

/**
 * @param {Draft} draft
 * @param {number} gone
 * @returns {Draft}
 */
function without(draft, gone) {
  return { features: new Map([...draft.features].filter(([id]) => id !== gone)) };
}
