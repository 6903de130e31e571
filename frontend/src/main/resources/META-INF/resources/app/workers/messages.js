/**
 * What the page and the workers say to each other. Types only.
 *
 * @typedef {import('../core/types.js').BoundsLonLat} BoundsLonLat
 * @typedef {import('../geo/tiles.js').TileCoord} TileCoord
 * @typedef {'parcels'|'zones'|'consolidation-units'|'units'|'pilot-sites'|'accepted-work'|'control-lines'|'review'|'voucher-ground'} TileSource
 *   layers of the server
 *
 * `time` is the query that asks for the tile of another day, as in "asOf=2026-03-01"; empty for the present.
 *
 * @typedef {object} PaintMessage  load a tile and paint it, or a part of it
 * @property {'paint'} kind
 * @property {TileSource} source
 * @property {TileCoord} coord
 * @property {string} url  without a query
 * @property {string} time
 * @property {import('./paths.js').Frame} frame
 * @property {import('./paintParcels.js').PaintStyle} style
 * @property {Set<number>} [onlyWith]  leave the tile as it is if it has none of these ids
 *
 * @typedef {object} Painted
 * @property {ImageBitmap|null} bitmap  null: nothing is to be seen
 * @property {import('./labels.js').Label[]} labels
 * @property {import('./paintCodes.js').Code[]} codes  that are not in the bitmap: the page knows which tile writes them
 * @property {boolean} kept  nothing was painted: the tile stays as it is
 *
 * @typedef {object} HitMessage  which feature is there; x, y and tolerance are shares of the tile, 0 … 1
 * @property {'hit'} kind
 * @property {TileSource} source
 * @property {TileCoord} coord
 * @property {number} x
 * @property {number} y
 * @property {number} tolerance
 * @property {string} time
 * @property {Set<number>} hidden
 *
 * @typedef {object} FindMessage  all features there; x and y are shares of the tile, 0 … 1
 * @property {'find'} kind
 * @property {TileSource} source
 * @property {TileCoord} coord
 * @property {number} x
 * @property {number} y
 * @property {string} time
 *
 * @typedef {{id: number, properties: Record<string, any>}} Found  the answer has them from the topmost down
 *
 * @typedef {object} CountMessage
 * @property {'count'} kind
 * @property {TileSource} source
 * @property {TileCoord} coord
 * @property {import('./census.js').Box} view
 * @property {string} time
 * @property {string} property  whose values are counted
 *
 * @typedef {{kind: 'forget', source: TileSource, bounds: BoundsLonLat}} ForgetMessage  after an edit
 * @typedef {{kind: 'cancel', which: number}} CancelMessage
 *
 * @typedef {PaintMessage|HitMessage|FindMessage|CountMessage|ForgetMessage|CancelMessage} TileMessage
 *
 * @typedef {{status: number, cancelled: boolean, text: string}} Failure  status 0: the server gave none
 */

export {};
