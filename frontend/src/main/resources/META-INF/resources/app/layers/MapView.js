import { Emitter } from '../core/events.js';
import { roundPosition } from '../geo/precision.js';
import { Editor } from '../modes/Editor.js';
import { TOOLS } from '../modes/tools/index.js';
import { Camera } from './Camera.js';
import { MapControls } from './controls.js';
import { EditSurface } from './EditSurface.js';
import { FindingsLayer } from './FindingsLayer.js';
import { Graticule } from './Graticule.js';
import { leafletMap } from './leafletMap.js';
import { FORMER, OutlineLayer, SELECTED } from './OutlineLayer.js';
import { MapCursor } from './MapCursor.js';
import { PreviewLayer } from './PreviewLayer.js';
import { RecordLayer } from './RecordLayer.js';
import { TileLayers } from './TileLayers.js';

/**
 * The map, as the rest of the page sees it: core/types.js says what it tells and takes. The page links layers/map.css.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').BoundsLonLat} BoundsLonLat
 * @typedef {import('../core/types.js').LayerName} LayerName
 * @typedef {import('../core/types.js').MapEvents} MapEvents
 * @typedef {import('../core/types.js').ParcelFeature} ParcelFeature
 * @typedef {import('../core/types.js').SelectableLayer} SelectableLayer
 * @typedef {import('../core/types.js').MapViewSeam} MapViewSeam
 */

/** @type {LayerName[]} */
const LAYERS = ['parcels', 'zones', 'pilot-sites', 'units', 'accepted-work', 'control-lines', 'consolidation-units', 'review', 'graticule'];

/** @implements {MapViewSeam} */
export class MapView {
  /** @type {Emitter<MapEvents>} */
  #events = new Emitter();
  #record = new RecordLayer();
  #outline = new OutlineLayer(SELECTED);
  #version = new OutlineLayer(FORMER);
  #findings = new FindingsLayer({ numbered: true });
  #graticule = new Graticule();
  #preview = new PreviewLayer();
  /** @type {{layer: SelectableLayer, id: number}|null} */
  #highlight = null;
  #map;
  #camera;
  #tiles;
  #controls;
  #surface;
  #editor;

  /**
   * @param {HTMLElement} container
   * @param {import('../core/types.js').MapOptions} options
   */
  constructor(container, { locale, centre, zoom, bounds, tiles = '/tiles', plane, ratio, paper = false }) {
    this.#map = leafletMap(container, paper);
    this.#camera = new Camera(this.#map);
    this.#camera.flyTo(bounds ?? centre, zoom);
    this.#tiles = new TileLayers(this.#map, this.#events, { tiles, locale, ratio, paper });
    this.#controls = paper ? null : new MapControls(this.#map, locale);
    [this.#graticule, this.#record, this.#outline, this.#version, this.#findings, this.#preview].forEach((layer) => layer.addTo(this.#map));
    this.#surface = new EditSurface(this.#map, this.#tiles);
    this.#surface.setLocale(locale);
    this.#preview.setLocale(locale);
    this.#editor = new Editor(this.#surface, this.#events, plane);
    this.cursor = new MapCursor(this.#map, this.#surface);
    this.#surface.events.on('move', (move) => this.#tellPointer(move && move.position));
    this.#map.on('moveend', () => this.#viewChanged());
  }

  /** @type {MapViewSeam['on']} */
  on(name, handler) {
    this.#events.on(name, handler);
  }

  /** @type {MapViewSeam['off']} */
  off(name, handler) {
    this.#events.off(name, handler);
  }

  /**
   * @param {LayerName} layer
   * @param {boolean} visible
   */
  setLayerVisible(layer, visible) {
    if (layer === 'graticule') {
      this.#map[visible ? 'addLayer' : 'removeLayer'](this.#graticule);
    } else {
      this.#tiles.setVisible(layer, visible);
    }
  }

  /** @param {import('../core/types.js').Theme} theme */
  setTheme(theme) {
    this.#tiles.setTheme(theme);
  }

  legend() {
    return this.#tiles.legend;
  }

  /** @param {import('../core/types.js').Locale} locale */
  setLocale(locale) {
    this.#tiles.setLocale(locale);
    this.#controls?.setLocale(locale);
    this.#surface.setLocale(locale);
    this.#preview.setLocale(locale);
  }

  /** @param {string[]} texts  safe as HTML */
  setAttribution(texts) {
    this.#controls?.setAttribution(texts);
  }

  /**
   * @param {BoundsLonLat|LonLat} place
   * @param {number} [zoom]  for a position; default: the zoom as it is
   */
  flyTo(place, zoom) {
    this.#camera.flyTo(place, zoom);
  }

  /**
   * @param {SelectableLayer|null} layer
   * @param {number|number[]|null} [chosen]  one id or several
   */
  highlight(layer, chosen = null) {
    const ids = [chosen ?? []].flat();
    this.#highlight = layer !== null && ids.length === 1 ? { layer, id: ids[0] } : null;
    this.#tiles.select(layer, ids);
  }

  /**
   * The day of setTime to the left of a handle, today to the right.
   *
   * @param {number|null} share  of the width that the left has; null: one day fills the map
   */
  compare(share) {
    this.#tiles.compare(share);
  }

  /** @param {import('./LabelLayer.js').Wording} wording  of the sums at small scales */
  setWording(wording) {
    this.#tiles.setWording(wording);
  }

  /** @param {ParcelFeature|null} feature */
  showFeature(feature) {
    this.#outline.show(feature);
  }

  /** @param {ParcelFeature|null} feature */
  showVersion(feature) {
    this.#version.show(feature);
  }

  /** @param {import('../core/draftPicture.js').DraftPicture} picture */
  showRecord({ shapes, leftOut }) {
    this.#record.show(shapes, this.#tiles.theme);
    this.#tiles.hideParcels(leftOut, 'record');
  }

  /**
   * Ties two maps together: where one goes, the other goes too, also while it is dragged.
   *
   * @param {MapView} other
   */
  moveWith(other) {
    this.#camera.moveWith(other.#camera);
  }

  /**
   * @param {import('../core/types.js').Finding[]} findings
   * @param {number|null} [active]  index of the one that stands out
   */
  showFindings(findings, active = null) {
    this.#findings.show(findings, active);
  }

  clearFindings() {
    this.#findings.show([]);
  }

  /** @type {MapViewSeam['setTime']} */
  setTime(point) {
    return this.#tiles.setTime(point);
  }

  /**
   * @param {BoundsLonLat} bounds
   * @param {string[]} [layers]
   */
  refreshTiles(bounds, layers) {
    return this.#tiles.refresh(bounds, layers);
  }

  /** @type {MapViewSeam['startDraw']} */
  startDraw({ onFinish, ...options } = {}) {
    this.#outline.show(null);
    this.#editor.startDraw({ onDrawn: onFinish, ...options });
  }

  /**
   * @param {ParcelFeature} feature
   * @param {ParcelFeature[]} [neighbours]
   * @param {Pick<import('../modes/Editor.js').DrawOptions, 'history'|'note'>} [kept]
   */
  startEdit(feature, neighbours = [], kept = {}) {
    this.#outline.show(null);
    this.#editor.startEdit(feature, neighbours, kept);
  }

  /** Corners, snapping and what else there is to a draft. */
  get drawing() {
    return this.#editor;
  }

  /**
   * @param {string} tool  a name of modes/tools
   * @param {any} options
   */
  startTool(tool, options) {
    this.#outline.show(null);
    this.#editor.start((seams) => TOOLS[tool]({ ...seams, board: this.#preview }, options));
  }

  /** @param {import('./PreviewLayer.js').Preview} preview */
  showPreview(preview) {
    this.#preview.show(preview);
  }

  cancel() {
    this.#editor.cancel();
  }

  undo() {
    this.#editor.undo();
  }

  redo() {
    this.#editor.redo();
  }

  finish() {
    this.#editor.finish();
  }

  draftGeometry() {
    return this.#editor.geometry;
  }

  /** @param {ParcelFeature[]} features */
  setNeighbours(features) {
    this.#editor.setNeighbours(features);
  }

  /** @param {boolean} enabled */
  setSnap(enabled) {
    this.#editor.setSnap(enabled);
  }

  /** @param {LonLat} position */
  overlaysAt(position) {
    return this.#tiles.overlaysAt(position);
  }

  invalidateSize() {
    this.#map.invalidateSize();
  }

  /** @returns {import('../core/types.js').MapState} */
  state() {
    const { centre, zoom } = this.#camera.view;
    return {
      centre,
      zoom,
      theme: this.#tiles.theme,
      layers: LAYERS.filter((layer) => this.#isVisible(layer)),
      highlight: this.#highlight,
      mode: this.#editor.mode,
    };
  }

  remove() {
    this.#editor.cancel();
    this.#tiles.remove();
    this.#map.remove();
    // A map that is gone still tells the end of what it was about, as of a change of the window.
    this.#map.off();
  }

  /** @param {LayerName} layer */
  #isVisible(layer) {
    return layer === 'graticule' ? this.#map.hasLayer(this.#graticule) : this.#tiles.isVisible(layer);
  }

  /** @param {LonLat|null} position */
  #tellPointer(position) {
    const [lon, lat] = position ? roundPosition(position) : [0, 0];
    this.#events.emit('pointer', position && { lon, lat });
  }

  #viewChanged() {
    this.#editor.render();
    this.#events.emit('view', this.#camera.view);
  }
}
