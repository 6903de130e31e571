import { NO_PICTURE } from '../../core/draftPicture.js';
import { pictureOfScenario, SCENARIOS_MAX } from '../../core/scenarios.js';
import { scenarioDifferences } from '../../services/scenarios.js';
import { RecordMap } from '../records/RecordMap.js';

/** A map for each scenario, all of which look at the same place; what is other than on one of the sides is outlined. */
export class ScenarioMaps {
  constructor(workspace) {
    this.workspace = workspace;
    this.all = Array.from({ length: SCENARIOS_MAX }, () => new RecordMap(workspace));
    // The hatching of a zone under renovation would look like that of a parcel that goes.
    this.all.forEach((map) => Object.assign(map, { hidden: ['zones', 'pilot-sites'] }));
    this.all.slice(1).forEach((map) => Object.assign(map, { companion: this.all[0], attributed: false }));
    this.against = '0';
    this.forget();
  }

  forget() {
    this.all.forEach((map) => map.forget());
    Object.assign(this, { comparison: null, grounds: new Map(), problem: null, turn: 0, busy: false });
  }

  /** @param {object} comparison  as the server gives it */
  async show(comparison) {
    Object.assign(this, { comparison, grounds: new Map() });
    this.scenarios.forEach(({ number, findings }) => this.mapOf(number).draw({ findings }));
    if (comparison.bbox) this.all.forEach((map) => { map.place = comparison.bbox; });
    this.showWhole();
    await this.outline();
  }

  get scenarios() {
    return this.comparison?.columns.slice(1) ?? [];
  }

  mapOf(number) {
    return this.all[number - 1];
  }

  showWhole() {
    if (this.comparison?.bbox) this.all[0].goTo(this.comparison.bbox);
  }

  /** @returns {number|null} the side that the others are compared with; null where it is none, or has no figures */
  get base() {
    const number = Number(this.against);
    return this.comparison?.columns[number]?.sound ? number : null;
  }

  /** Draws every scenario anew; a later call overtakes. */
  async outline() {
    const turn = ++this.turn;
    Object.assign(this, { problem: null, busy: true });
    this.workspace.refresh();
    try {
      const pictures = await Promise.all(this.scenarios.map((column) => this.picture(column)));
      if (turn === this.turn) pictures.forEach((picture, i) => this.all[i].draw({ picture }));
    } catch (problem) {
      if (turn === this.turn) this.problem = problem;
    }
    if (turn === this.turn) this.busy = false;
    this.workspace.refresh();
  }

  async picture({ number, sound }) {
    if (!sound) return NO_PICTURE;
    const { base } = this;
    const ground = await this.differences(0, number);
    return pictureOfScenario(ground, base === null || base === number ? null : await this.differences(base, number));
  }

  /** Asked for once: what is shown and what is computed are of one moment. */
  async differences(from, to) {
    const { id } = this.comparison.set;
    const key = `${from}/${to}`;
    if (!this.grounds.has(key)) this.grounds.set(key, scenarioDifferences(id, from, to));
    return (await this.grounds.get(key)).features;
  }

  /** @param {number} number of a scenario @param {number} index of a finding with a place */
  goToFinding(number, index, bbox) {
    this.scenarios.forEach((column) => this.mapOf(column.number).draw({ active: column.number === number ? index : null }));
    this.all[0].goTo(bbox);
  }

  setLocale(locale) {
    this.all.forEach((map) => map.setLocale(locale));
  }
}
