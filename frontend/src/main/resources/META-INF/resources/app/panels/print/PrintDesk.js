import { NO_PICTURE } from '../../core/draftPicture.js';
import { denominatorOf, roundScale, sheetOf, zoomOf } from '../../core/printScale.js';
import { MapView } from '../../layers/MapView.js';
import { named, t, words } from '../../i18n/words.js';
import { sumWording } from '../map/sumWording.js';

/** Bitmaps of tiles are printed with twice the pixels of the screen: about 190 dpi. */
const RATIO = 2;
/** Below this difference nobody sees that a scale is not kept. */
const ZOOM_TOLERANCE = 0.0005;
const PIXELS_PER_MILLIMETRE = 96 / 25.4;
/** What the screen needs around the sheet: margins, and the bar above. */
const ASIDE_PIXELS = 48;
const ABOVE_PIXELS = 112;

/** The sheet that is about to be printed: what the map shows, with title, legend, scale and source. */
export class PrintDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.workspace = desk.workspace;
    Object.assign(this, { isOpen: false, view: null, paper: 'A4', orientation: 'landscape', title: '', denominator: 5000, pending: 0, centre: null });
    this.attach = this.attach.bind(this);
    addEventListener('keydown', (event) => this.key(event), true);
    addEventListener('resize', () => this.isOpen && this.workspace.refresh());
  }

  get sheet() {
    return sheetOf(this.paper, this.orientation);
  }

  /** @returns {number} how much smaller than on paper the sheet is on the screen */
  get fit() {
    const [width, height] = [this.sheet.width, this.sheet.height].map((millimetres) => millimetres * PIXELS_PER_MILLIMETRE);
    return Math.min(1, (innerWidth - ASIDE_PIXELS) / width, (innerHeight - ABOVE_PIXELS) / height);
  }

  get ready() {
    return Boolean(this.view) && this.pending === 0;
  }

  get zoom() {
    return zoomOf(this.denominator, this.centre[1]);
  }

  /** Ctrl+P prints the map, not the page around it. */
  key(event) {
    if (this.workspace.route.screen !== 'map' || !this.desk.view) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p') {
      event.preventDefault();
      event.stopPropagation();
      if (this.isOpen) this.print();
      else if (!this.desk.edit.active) this.open();
    } else if (this.isOpen && event.key === 'Escape') {
      event.stopPropagation();
      this.close();
    }
  }

  open() {
    const { centre, zoom } = this.desk.view.state();
    this.isOpen = true;
    this.centre = centre;
    this.denominator = roundScale(denominatorOf(zoom, centre[1]));
    this.title = t('print.defaultTitle', { district: named(this.workspace.about.district), theme: t(`theme.${this.desk.theme}`) });
    this.opener = document.activeElement;
    this.workspace.refresh();
  }

  close() {
    this.isOpen = false;
    this.workspace.refresh();
    requestAnimationFrame(() => this.opener?.focus());
  }

  /** The sheet is drawn with the next frame; then the map has its new size. */
  choose(changes) {
    Object.assign(this, changes);
    this.workspace.refresh();
    requestAnimationFrame(() => requestAnimationFrame(() => this.keepScale()));
  }

  print() {
    if (this.ready) window.print();
  }

  /** The map of the sheet lives while the sheet is seen. */
  attach(container) {
    if (!container) return this.detach();
    queueMicrotask(() => container.isConnected && !this.view && this.begin(container));
  }

  begin(container) {
    this.view = new MapView(container, { locale: words.locale, centre: this.centre, zoom: this.zoom, ratio: RATIO, paper: true });
    this.view.on('loading', ({ pending }) => this.loaded(pending));
    this.view.on('legend', () => this.workspace.refresh());
    this.view.on('view', () => this.moved());
    this.observer = new ResizeObserver(() => this.view?.invalidateSize());
    this.observer.observe(container);
    this.showAsOn(this.desk);
    this.workspace.refresh();
  }

  showAsOn({ layers, theme, time, compare, current, selection }) {
    const { view } = this;
    view.setWording(sumWording(this.workspace.unit));
    layers.forEach((visible, layer) => view.setLayerVisible(layer, visible));
    view.setTheme(theme);
    view.setTime(time.point);
    view.compare(compare.isOn ? compare.share : null);
    view.showRecord(time.isPast ? NO_PICTURE : current.picture());
    const one = selection.layer && !selection.several.isOpen;
    view.highlight(one ? selection.layer : 'parcels', one ? selection.id : selection.ids());
    if (one && selection.feature.status === 'ready') view.showFeature(selection.feature.value);
  }

  detach() {
    this.observer?.disconnect();
    this.view?.remove();
    Object.assign(this, { view: null, pending: 0 });
  }

  loaded(pending) {
    const changes = (pending === 0) !== (this.pending === 0);
    this.pending = pending;
    if (changes) this.workspace.refresh();
  }

  /** Dragged to another latitude, the map would have another scale than the sheet says. */
  moved() {
    this.centre = this.view.state().centre;
    this.keepScale();
  }

  keepScale() {
    if (!this.view || Math.abs(this.view.state().zoom - this.zoom) < ZOOM_TOLERANCE) return;
    this.view.flyTo(this.centre, this.zoom);
  }
}
