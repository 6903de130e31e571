/**
 * Drafts one after the other. A history is a value: every function returns another one and changes nothing, so
 * undo has no limit and no special cases, and redo(undo(h)) is h itself.
 *
 * @typedef {import('./draft.js').Draft} Draft
 * @typedef {{draft: Draft, back: History|null, forward: History|null}} History
 */

/**
 * @param {Draft} draft  where undo ends
 * @returns {History}
 */
export function begin(draft) {
  return { draft, back: null, forward: null };
}

/**
 * @param {History} history
 * @param {(draft: Draft) => Draft} action
 * @returns {History} the same history if the action changes nothing
 */
export function perform(history, action) {
  const draft = action(history.draft);
  return draft === history.draft ? history : { draft, back: history, forward: null };
}

/**
 * Performs in place of the last step: a corner that is dragged makes one step, not one for every pixel.
 *
 * @param {History} history  not at its beginning
 * @param {(draft: Draft) => Draft} action  applied to the draft before the last step
 * @returns {History}
 */
export function replace(history, action) {
  if (!history.back) {
    throw new Error('A history at its beginning has no step to replace');
  }
  return perform(history.back, action);
}

/** @param {History} history */
export function canUndo(history) {
  return history.back !== null;
}

/** @param {History} history */
export function canRedo(history) {
  return history.forward !== null;
}

/**
 * @param {History} history
 * @returns {History} the same history if there is nothing to undo
 */
export function undo(history) {
  return history.back ? { draft: history.back.draft, back: history.back.back, forward: history } : history;
}

/**
 * @param {History} history
 * @returns {History} the same history if there is nothing to redo
 */
export function redo(history) {
  return history.forward ?? history;
}
