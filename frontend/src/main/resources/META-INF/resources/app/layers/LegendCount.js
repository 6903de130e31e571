import { legendOf } from './legend.js';
import { toBounds } from './latLng.js';
import { subjectOf } from './themes.js';

/** Views change in many small steps; the legend is counted when they have settled. */
const CENSUS_DELAY_MS = 150;

/** Counts what is in view for the theme, when the view or the tiles have changed. */
export class LegendCount {
  /** @type {import('../core/types.js').LegendEntry[]} */
  entries = [];
  #timer = 0;
  #map;
  #tiles;
  #tell;

  /**
   * @param {import('leaflet').Map} map
   * @param {import('./TileLayers.js').TileLayers} tiles
   * @param {() => void} tell  the entries have changed
   */
  constructor(map, tiles, tell) {
    this.#map = map;
    this.#tiles = tiles;
    this.#tell = tell;
    map.on('moveend', this.schedule);
  }

  schedule = () => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#take(), CENSUS_DELAY_MS);
  };

  stop() {
    clearTimeout(this.#timer);
    this.#map.off('moveend', this.schedule);
  }

  async #take() {
    const { theme } = this.#tiles;
    const { source, property } = subjectOf(theme);
    const layer = this.#tiles.shown(source);
    const censuses = layer ? await layer.census(toBounds(this.#map.getBounds()), property) : [];
    if (theme === this.#tiles.theme) {
      this.entries = legendOf(theme, censuses);
      this.#tell();
    }
  }
}
