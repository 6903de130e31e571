/**
 * What modes and behaviours need of a map. layers/EditSurface.js gives it with Leaflet; nothing here knows Leaflet.
 * Types only.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').SelectableLayer} SelectableLayer
 * @typedef {import('../core/draft.js').VertexPath} VertexPath
 * @typedef {import('../core/draft.js').DraftFeature} DraftFeature
 * @typedef {{layer: SelectableLayer, id: number}} Hit
 *
 * @typedef {object} SurfaceEvents
 * @property {{position: LonLat, free: boolean, add?: boolean}} click   free: the Alt key is held, no snapping wanted; add:
 *   Ctrl or Shift is held
 * @property {{bounds: import('../core/types.js').BoundsLonLat, add: boolean}} box  a rectangle was drawn, see setBoxDrag
 * @property {{position: LonLat, free: boolean}|null} move  null: the pointer has left the map
 * @property {{kind: 'corner'|'middle', path: VertexPath, position: LonLat}} grab
 * @property {{path: VertexPath, position: LonLat, free: boolean, place: (position: LonLat) => void}} drag  place: puts
 *   the handle where the corner came
 * @property {{}} drop
 * @property {{path: VertexPath}} choose
 * @property {{path: VertexPath, right: number, down: number}} nudge  pixels
 *
 * @typedef {object} Picture  all that is drawn over the tiles for a draft
 * @property {DraftFeature|null} feature
 * @property {import('../core/types.js').Finding[]} findings
 * @property {LonLat|null} pointer      while drawing: where the next corner would come
 * @property {boolean} nextFaulty       while drawing: the line to the pointer would cross the ring
 * @property {import('../geo/snapping.js').Snap|null} snap
 * @property {VertexPath|null} active   the corner that Delete would take away
 * @property {boolean} handles
 *
 * @typedef {object} Surface
 * @property {import('../core/events.js').Emitter<SurfaceEvents>} events
 * @property {(a: LonLat, b: LonLat) => number} pixelsBetween
 * @property {(position: LonLat, right: number, down: number) => LonLat} shifted  by pixels
 * @property {() => number} degreesPerPixel  degrees of latitude
 * @property {(position: LonLat) => Promise<Hit|null>} hit
 * @property {(picture: Picture) => void} show
 * @property {(cursor: 'browse'|'pointing'|'drawing') => void} setCursor
 * @property {(enabled: boolean) => void} setDoubleClickZoom
 * @property {(when: 'never'|'shift'|'always') => void} setBoxDrag  whether a drag draws a rectangle: with Shift, or always
 * @property {(ids: number[]) => void} hideInTiles
 */

export {};
