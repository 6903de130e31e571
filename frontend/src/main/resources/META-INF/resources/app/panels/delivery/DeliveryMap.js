import { PreviewMap } from '../../layers/PreviewMap.js';
import { named, words } from '../../i18n/words.js';

/** The map beside a delivery: it lives while its place is in the page, and remembers what it is to show. */
export class DeliveryMap {
  constructor(workspace) {
    Object.assign(this, { workspace, view: null, isHere: null });
    this.forget();
    this.attach = this.attach.bind(this);
  }

  forget() {
    Object.assign(this, { key: null, shapes: null, taken: false, findings: [], active: null, isHere: null });
    this.view?.show(null);
    this.view?.showFindings([]);
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
    this.view = new PreviewMap(container, { locale: words.locale, bounds: district.bbox, name: named(district) });
    this.view.setAttribution(attributions ?? []);
    this.observer = new ResizeObserver(() => this.view?.invalidateSize());
    this.observer.observe(container);
    this.tell(true);
  }

  detach() {
    this.observer?.disconnect();
    this.view?.remove();
    this.view = null;
  }

  /**
   * @param {string} key the same for the same shapes, which are then not drawn again
   * @param {object|null} shapes GeoJSON, EPSG:4326
   * @param {boolean} taken as they will be read
   */
  show(key, shapes, taken) {
    const moves = key !== this.key;
    if (!moves && taken === this.taken) return;
    Object.assign(this, { key, shapes, taken });
    this.tell(moves);
  }

  /** @param {object[]} findings with places or without */
  mark(findings, active = null) {
    if (findings === this.findings && active === this.active) return;
    Object.assign(this, { findings, active });
    this.view?.showFindings(findings, active);
  }

  tell(move) {
    if (!this.view) return;
    this.isHere = this.view.show(this.shapes, { taken: this.taken, move });
    this.view.showFindings(this.findings, this.active);
    this.workspace.refresh();
  }

  setLocale(locale) {
    this.view?.setLocale(locale, named(this.workspace.about.district));
  }
}
