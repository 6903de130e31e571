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
 * @property {{position: LonLat, free: boolean, otherWay?: boolean, add?: boolean}} click   free: the Alt key is held, no
 *   snapping wanted; otherWay: Shift is held; add: Ctrl or Shift is held
 * @property {{position: LonLat, free: boolean}} press    the button goes down; a click may follow
 * @property {{position: LonLat, free: boolean}} release
 * @property {{bounds: import('../core/types.js').BoundsLonLat, add: boolean}} box  a rectangle was drawn, see setBoxDrag
 * @property {{position: LonLat, free: boolean, otherWay?: boolean}|null} move  null: the pointer has left the map
 * @property {{kind: 'corner'|'middle', path: VertexPath, position: LonLat}} grab
 * @property {{path: VertexPath, position: LonLat, free: boolean, alone?: boolean, place: (position: LonLat) => void}} drag
 *   alone: the Ctrl key is held, neighbours stay; place: puts the handle where the corner came
 * @property {{}} drop
 * @property {{path: VertexPath}} choose
 * @property {{path: VertexPath, right: number, down: number, alone?: boolean}} nudge  pixels
 *
 * @typedef {object} Picture  all that is drawn over the tiles for a draft
 * @property {DraftFeature|null} feature
 * @property {import('../core/types.js').Finding[]} findings
 * @property {DraftFeature[]} [partners]  neighbours whose corners have moved along
 * @property {LonLat|null} pointer      while drawing: where the next corner would come
 * @property {LonLat[]} [way]           in place of it, the corners that a click would add, one or many
 * @property {import('../core/types.js').RingLonLat|null} [preview]  the ring that a click would make, open
 * @property {boolean} nextFaulty       while drawing: the line to the pointer would cross the ring
 * @property {import('../geo/snapping.js').Snap|null} snap
 * @property {VertexPath|null} active   the corner that Delete would take away
 * @property {boolean} handles
 *
 * @typedef {object} Surface
 * @property {import('../core/events.js').Emitter<SurfaceEvents>} events
 * @property {(a: LonLat, b: LonLat) => number} pixelsBetween
 * @property {(position: LonLat, right: number, down: number) => LonLat} shifted  by pixels
 * @property {() => boolean} [isSeen]  whether the map is on the screen; absent: always
 * @property {() => number} degreesPerPixel  degrees of latitude
 * @property {(position: LonLat) => Promise<Hit|null>} hit
 * @property {(picture: Picture) => void} show
 * @property {(cursor: 'browse'|'pointing'|'drawing') => void} setCursor
 * @property {(enabled: boolean) => void} setDoubleClickZoom
 * @property {(enabled: boolean) => void} setPanning  whether a drag moves the map
 * @property {(when: 'never'|'shift'|'always') => void} setBoxDrag  whether a drag draws a rectangle: with Shift, or always
 * @property {(ids: number[]) => void} hideInTiles
 */

export {};
