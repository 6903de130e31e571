/**
 * The words that the map and the rest of the page share. Types only: importing this module does nothing.
 *
 * Positions are [longitude, latitude] in degrees of EPSG:4326, rounded to 1e-11 (see geo/precision.js), in memory and
 * on the wire alike.
 *
 * @module core/types
 */

/** @typedef {[number, number]} LonLat  longitude, latitude; degrees */

/** @typedef {LonLat[]} RingLonLat  one ring of positions; open inside a draft, closed (first = last) in GeoJSON */

/** @typedef {[number, number, number, number]} BoundsLonLat  west, south, east, north; degrees */

/** @typedef {'parcels'|'zones'|'pilot-sites'} SelectableLayer  layers that answer a click */

/** @typedef {'review'|'control-lines'|'consolidation-units'|'zones'|'voucher-ground'|'accepted-work'} OverlaySource  layers of areas over the parcels */

/** @typedef {{layer: OverlaySource, id: number, properties: Record<string, any>}} OverlayFeature  with what its tile says about it */

/** @typedef {SelectableLayer|'consolidation-units'|'units'|'accepted-work'|'control-lines'|'review'|'graticule'} LayerName  layers that can be switched */

/**
 * What the colour of the ground says: of a parcel its class, stage or ownership; over neutral parcels the state of the
 * voucher that rests on the ground, or the category of the work accepted there.
 *
 * @typedef {'landClass'|'stage'|'ownership'|'voucherState'|'category'} Theme
 */

/** @typedef {'browse'|'draw'|'edit'|'tool'} ModeName */

/** @typedef {'needed'|'outside'|'noTrace'} NoticeReason  a key of the dictionary below draw.notice */

/** @typedef {'zh'|'en'} Locale */

/** @typedef {{type: 'Polygon', coordinates: RingLonLat[]}} PolygonGeometry */

/** @typedef {{type: 'MultiPolygon', coordinates: RingLonLat[][]}} MultiPolygonGeometry */

/** @typedef {PolygonGeometry|MultiPolygonGeometry} ParcelGeometry */

/** @typedef {{type: string, coordinates?: any, geometries?: any[]}} AnyGeometry  any GeoJSON geometry */

/**
 * @typedef {object} ParcelFeature
 * @property {'Feature'} type
 * @property {number} id           a whole number, 1 … 2^53−1
 * @property {ParcelGeometry} geometry
 * @property {Record<string, any>} [properties]
 */

/**
 * The same shape from the server's problem replies and from the checks in the browser.
 *
 * @typedef {object} Finding
 * @property {string} code                    for example SELF_INTERSECTION
 * @property {'ERROR'|'WARNING'} severity
 * @property {AnyGeometry|null} where         the place, EPSG:4326
 * @property {{zh: string, en: string}} [messages]  absent from the browser's own checks: i18n has a text for the code
 * @property {number} [squareMetres]
 * @property {number} [metres]
 */

/**
 * @typedef {object} LegendEntry
 * @property {string} key      landClass: survey code "0601", or group "N", "J", "W" while tiles hold cells (zoom < 13);
 *   stage: "CLEARED"; ownership: "STATE"; voucherState: "ISSUED"; category: "CCGZ"
 * @property {string} color    CSS colour
 * @property {number} count    parcels (voucherState, category: pieces of ground) in view, each counted once
 */

/**
 * What MapView tells, by event name. A handler gets the object itself, not a DOM event.
 *
 * @typedef {object} MapEvents
 * @property {{lon: number, lat: number}|null} pointer  null when the pointer leaves the map
 * @property {{zoom: number, bounds: BoundsLonLat, centre: LonLat}} view  after every pan or zoom
 * @property {{layer: SelectableLayer|null, id: number|null, lon: number, lat: number, add: boolean}} select  a click in
 *   browse mode; add: Ctrl or Shift is held
 * @property {{ring: RingLonLat, add: boolean}} area  all that meets the ring is to be selected, or added
 * @property {{layer: SelectableLayer|null, id: number|null}} hover  the feature under the pointer has changed
 * @property {{pending: number}} loading   tiles on their way, all layers
 * @property {{layer: string, status: number}} tileerror  status 0: no answer
 * @property {DraftState} draft            after every change of the draft
 * @property {{mode: ModeName}} mode
 * @property {{geometry: ParcelGeometry, id: number}} finish  Enter or finish() in edit mode: the user wants to save
 * @property {{}} leave   Esc with a draft that has changes: ask, then call cancel(); with no handler Esc drops the draft
 * @property {{}} legend                   what legend() answers may have changed
 * @property {{enabled: boolean}} snapping  the key that switches snapping was pressed
 * @property {{reason: NoticeReason}} notice  why a gesture did nothing
 * @property {{path: import('./draft.js').VertexPath|null}} corner  the corner that is active has changed
 */

/**
 * @typedef {object} DraftState
 * @property {ModeName} mode
 * @property {number|null} id                  the parcel being drawn or edited; a drawn one has a fresh id ≥ 2^40
 * @property {ParcelGeometry|null} geometry    closed rings; null while a ring has fewer than 3 corners
 * @property {number} corners                  corners of all rings
 * @property {Finding[]} findings              of the checks in the browser; the server has the last word
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {boolean} dirty                   differs from what startDraw or startEdit began with
 * @property {number[]} [partners]             neighbours that the draft holds, since their corners moved along
 * @property {boolean} [hole]                  a hole is being drawn
 */

/**
 * @typedef {object} MapOptions
 * @property {Locale} locale
 * @property {LonLat} centre
 * @property {number} zoom
 * @property {BoundsLonLat} [bounds]  if given, the view that the map opens with, in place of centre and zoom
 * @property {string} [tiles]         where tiles are, default "/tiles"
 * @property {import('../geo/rightAngles.js').Plane} [plane]  in which drawing makes right angles; without it there are none
 * @property {boolean} [paper]        a map to be printed: any scale, no buttons
 * @property {number} [ratio]         pixels of bitmaps for one CSS pixel, default that of the screen
 */

/**
 * For deep links; hand it back through MapView.flyTo, setTheme, setLayerVisible.
 *
 * @typedef {object} MapState
 * @property {LonLat} centre
 * @property {number} zoom
 * @property {Theme} theme
 * @property {LayerName[]} layers   the visible ones
 * @property {{layer: SelectableLayer, id: number}|null} highlight
 * @property {ModeName} mode
 */

/**
 * app/layers/MapView.js exports `class MapView`, which has exactly these members:
 *
 * @typedef {object} MapViewSeam
 * @property {<K extends keyof MapEvents>(name: K, handler: (event: MapEvents[K]) => void) => void} on
 * @property {<K extends keyof MapEvents>(name: K, handler: (event: MapEvents[K]) => void) => void} off
 * @property {(layer: LayerName, visible: boolean) => void} setLayerVisible
 * @property {(theme: Theme) => void} setTheme
 * @property {() => LegendEntry[]} legend   largest count first; what is in view for the theme
 * @property {(locale: Locale) => void} setLocale
 * @property {(texts: string[]) => void} setAttribution  texts that are safe as HTML
 * @property {(place: BoundsLonLat|LonLat, zoom?: number) => void} flyTo
 * @property {(layer: SelectableLayer|null, ids?: number|number[]|null) => void} highlight  null: none
 * @property {(share: number|null) => void} compare  the day of setTime in this share of the width, today in the rest
 * @property {(wording: import('../layers/LabelLayer.js').Wording) => void} setWording  of the sums at small scales
 * @property {(feature: ParcelFeature|null) => void} showFeature  exact outline of the selected parcel; null: none
 * @property {(feature: ParcelFeature|null) => void} showVersion  a parcel as it was, over what is there; null: none
 * @property {(picture: import('./draftPicture.js').DraftPicture) => void} showRecord  NO_PICTURE: none
 * @property {(other: any) => void} moveWith  ties two maps together
 * @property {(findings: Finding[], active?: number|null) => void} showFindings  places with numbers 1, 2, … in the
 *   order given; the active one, by index, stands out
 * @property {() => void} clearFindings
 * @property {(bounds: BoundsLonLat, layers?: string[]) => Promise<void>} refreshTiles  after a save: settles when painted
 * @property {(point: import('./timePoint.js').TimePoint) => Promise<void>} setTime  another day: settles when painted
 * @property {(options?: {onFinish?: (geometry: ParcelGeometry, id: number) => void, shape?: 'polygon'|'rectangle', id?: number, history?: import('./history.js').History, note?: import('./DraftSession.js').Note}) => void} startDraw
 *   a click sets a corner; double click, Enter or a click on the first corner closes the ring; then onFinish is
 *   called and the mode turns to edit, so that corners can be moved before saving
 * @property {(feature: ParcelFeature, neighbours?: ParcelFeature[], kept?: {history?: import('./history.js').History, note?: import('./DraftSession.js').Note}) => void} startEdit
 *   hides the parcel in the tiles
 * @property {(tool: string, options: any) => void} startTool  a tool of modes/tools, such as a split
 * @property {(preview: import('../layers/PreviewLayer.js').Preview) => void} showPreview  of an operation
 * @property {import('../layers/MapCursor.js').MapCursor} cursor  moved by keys
 * @property {() => void} cancel      back to browse, the draft is dropped; also the call after a save has succeeded
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => void} finish      draw: closes the ring; edit: emits 'finish'
 * @property {() => ParcelGeometry|null} draftGeometry
 * @property {(features: ParcelFeature[]) => void} setNeighbours  snap targets, exact coordinates
 * @property {(enabled: boolean) => void} setSnap
 * @property {import('../modes/Editor.js').Editor} drawing  corners, snapping and what else there is to a draft
 * @property {(position: LonLat) => Promise<OverlayFeature[]>} overlaysAt  all that lies over the parcels there and is seen
 * @property {() => void} invalidateSize  after the container has changed its size
 * @property {() => MapState} state
 * @property {() => void} remove
 */

export {};
