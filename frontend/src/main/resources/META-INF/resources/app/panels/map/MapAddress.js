import { AREA_UNITS } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { THEMES } from '../../layers/themes.js';
import { mapLinkOf } from '../../services/mapLink.js';
import { formatRoute } from '../../services/route.js';

/** Layer → whether it is seen before anybody has chosen. */
export const FIRST_LAYERS = {
  parcels: true, zones: true, 'pilot-sites': true, units: true, 'accepted-work': false, 'control-lines': false, 'consolidation-units': false, review: false, graticule: true,
};

export const FIRST_THEME = 'landClass';

/** What an address of the map may name. */
const LINKED = { layers: Object.keys(FIRST_LAYERS), themes: THEMES, units: AREA_UNITS };

/** Place, layers, theme, day and selection of the map in the address of the page, both ways. */
export class MapAddress {
  /** @param {import('./MapDesk.js').MapDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.where = undefined;
  }

  viewOf(parameters) {
    return mapLinkOf(parameters, LINKED).view;
  }

  /** @returns {boolean} whether the map is there already, as when somebody comes back from another screen */
  isAt(c, zoom) {
    return c === this.where?.c && zoom === this.where?.z;
  }

  /** Goes where a link of the map leads. */
  follow(parameters) {
    const { desk } = this;
    const { layers, theme, unit, selection, ignored } = mapLinkOf(parameters, LINKED);
    desk.time.follow(parameters);
    if (layers) desk.layers.forEach((visible, layer) => visible !== layers.has(layer) && desk.show(layer, layers.has(layer)));
    if (theme) desk.colourBy(theme);
    if (unit) desk.workspace.prefer('unit', unit);
    if (selection) this.open(selection, !parameters.c);
    if (ignored.length) this.noteIgnored(t('layer.linkIgnored', { parts: ignored.join(', ') }));
  }

  /** Opens what a link selects; the map goes there if the link names no place. */
  open({ layer, ids }, goThere) {
    const { selection } = this.desk;
    if (ids.length > 1) return selection.several.choose(ids, { goThere });
    return selection.is(layer, ids[0]) || selection.choose(layer, ids[0], { goThere });
  }

  /** A link is followed when the map begins and again when it is seen: it is said once. */
  noteIgnored(text) {
    const { workspace } = this.desk;
    if (!workspace.toasts.some((toast) => toast.text === text)) workspace.toast('warning', text);
  }

  /** A map that gets another width keeps its middle to a pixel only: that is no reason for another address. */
  place(zoom, centre) {
    const pixel = 360 / (256 * 2 ** zoom);
    const before = this.where?.z === zoom ? this.where.c.split(',').map(Number) : [Infinity, Infinity];
    if (before.every((degrees, i) => Math.abs(degrees - centre[i]) <= 1.01 * pixel)) return;
    this.where = { z: zoom, c: centre.map((degrees) => degrees.toFixed(6)).join(',') };
  }

  /** It is replaced, so that Back leaves the map at once. */
  write() {
    const { workspace, selection, time } = this.desk;
    if (workspace.route.screen !== 'map') return;
    const parameters = { ...this.where, ...this.looks(), ...selection.link(), ...time.link() };
    workspace.route.parameters = parameters;
    history.replaceState(null, '', formatRoute('map', parameters));
  }

  /** @returns {Record<string, any>} for a way back to the map as it is, whatever is selected then */
  ofPlace() {
    return { ...this.where, ...this.looks(), ...this.desk.time.link() };
  }

  /** @returns {Record<string, string>} layers and theme, where they are not what a map begins with */
  looks() {
    const { layers, theme } = this.desk;
    const seen = [...layers.keys()].filter((layer) => layers.get(layer));
    const asFirst = seen.join() === Object.keys(FIRST_LAYERS).filter((layer) => FIRST_LAYERS[layer]).join();
    return { ...(asFirst ? {} : { layers: seen.join() || 'none' }), ...(theme === FIRST_THEME ? {} : { theme }) };
  }
}
