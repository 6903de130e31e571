import { NO_PICTURE } from '../../core/draftPicture.js';
import { MapView } from '../../layers/MapView.js';
import { words } from '../../i18n/words.js';

const FIRST_ZOOM = 12;
/** A finding without extent is shown from near enough to see what touches what. */
const POINT_ZOOM = 19;

/** A map beside a record: it lives while its place is in the page, and remembers what it is to show. */
export class RecordMap {
  /** @param {(position: [number, number]) => void} [onSelect] a click on the ground */
  constructor(workspace, onSelect = () => {}) {
    Object.assign(this, { workspace, onSelect, view: null, companion: null, attributed: true, hidden: [], plane: undefined });
    this.forget();
    this.attach = this.attach.bind(this);
  }

  /** Another record comes: nothing of the last one shall be seen. */
  forget() {
    Object.assign(this, { picture: NO_PICTURE, findings: [], active: null, feature: null, place: null });
    this.tell();
  }

  /** A template is filled before it is in the page, where the map gets its size; without a container the map goes. */
  attach(container) {
    this.container = container;
    if (!container) return this.detach();
    queueMicrotask(() => {
      if (container === this.container && container.isConnected && !this.view) this.begin(container);
    });
  }

  begin(container) {
    const { district, attributions } = this.workspace.about;
    const bounds = this.place ?? district.bbox;
    this.view = new MapView(container, { locale: words.locale, centre: district.centre, zoom: FIRST_ZOOM, bounds, plane: this.plane });
    this.hidden.forEach((layer) => this.view.setLayerVisible(layer, false));
    if (this.attributed) this.view.setAttribution(attributions ?? []);
    this.view.on('select', ({ lon, lat }) => this.onSelect([lon, lat]));
    this.observer = new ResizeObserver(() => this.view?.invalidateSize());
    this.observer.observe(container);
    if (this.companion?.view) this.view.moveWith(this.companion.view);
    this.tell();
  }

  detach() {
    this.observer?.disconnect();
    this.view?.remove();
    this.view = null;
  }

  /** Shows what has been asked for so far, on a map that may have come later. */
  tell() {
    this.view?.showRecord(this.picture);
    this.view?.showFindings(this.findings, this.active);
    this.view?.showFeature(this.feature);
  }

  draw(changes) {
    Object.assign(this, changes);
    this.tell();
  }

  /** @param {number[]|null} bbox four numbers; an empty extent is a point */
  goTo(bbox) {
    if (!bbox) return;
    this.place = bbox;
    const isPoint = bbox[0] === bbox[2] && bbox[1] === bbox[3];
    if (isPoint) this.view?.flyTo([bbox[0], bbox[1]], POINT_ZOOM);
    else this.view?.flyTo(bbox);
  }

  setLocale(locale) {
    this.view?.setLocale(locale);
  }
}
