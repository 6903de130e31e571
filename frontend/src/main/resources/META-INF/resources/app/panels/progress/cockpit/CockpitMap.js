import { ChoroplethMap } from '../../../layers/ChoroplethMap.js';
import { words } from '../../../i18n/words.js';

/** The choropleth of the cockpit: it lives while its place is in the page, and remembers what it is to show. */
export class CockpitMap {
  constructor(workspace, onPick) {
    Object.assign(this, { workspace, onPick, view: null, shown: null });
    this.attach = this.attach.bind(this);
  }

  /** A template is filled before it is in the page, where the map gets its size. */
  attach(container) {
    this.container = container;
    if (!container) return this.detach();
    queueMicrotask(() => {
      if (container === this.container && container.isConnected && !this.view) this.begin(container);
    });
  }

  begin(container) {
    const { district } = this.workspace.about;
    this.view = new ChoroplethMap(container, { locale: words.locale, bounds: district.bbox, onPick: this.onPick });
    if (this.shown) this.view.show(...this.shown);
  }

  detach() {
    this.view?.remove();
    this.view = null;
  }

  show(features, legend) {
    this.shown = [features, legend];
    this.view?.show(features, legend);
  }

  setLocale(locale) {
    this.view?.setLocale(locale);
  }
}
