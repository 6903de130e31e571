/**
 * What is active on the map: it owns the pointer from `enter` to `exit`, and draws itself through the surface. Types only.
 *
 * @typedef {object} Mode
 * @property {import('../core/types.js').ModeName} name
 * @property {() => void} enter
 * @property {() => void} exit
 * @property {() => void} render         the view has changed
 * @property {() => void} finish         Enter
 * @property {(options?: {alone: boolean}) => void} [deleteCorner]  Delete; alone: neighbours keep theirs
 * @property {(path: import('../core/draft.js').VertexPath|null) => void} [choose]  makes a corner the active one
 * @property {() => void} [undo]         only where the mode has steps of its own
 * @property {() => void} [redo]
 *
 * @typedef {object} Seams  what a mode is made with
 * @property {import('./surface.js').Surface} surface
 * @property {import('../behaviors/snap.js').SnapBehavior} snapping
 */

export {};
