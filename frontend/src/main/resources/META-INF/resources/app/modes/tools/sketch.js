/**
 * What a tool draws while the pointer moves, before any answer of the server. layers/PreviewLayer.js shows it. Types only.
 *
 * @typedef {import('../../core/types.js').LonLat} LonLat
 *
 * @typedef {object} Sketch
 * @property {LonLat[]} line           with the pointer as its last position
 * @property {boolean} closes          the line is a ring
 * @property {import('../../geo/snapping.js').Snap|null} snap
 *
 * @typedef {object} SketchBoard
 * @property {(sketch: Sketch|null) => void} sketch
 *
 * @typedef {import('../mode.js').Seams & {board: SketchBoard}} ToolSeams
 */

export {};
