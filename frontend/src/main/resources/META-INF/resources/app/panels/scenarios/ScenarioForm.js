import { emptyForm, formOf, renamed, SCENARIOS_MIN, statedOf, toggled, wanting, without, withOneMore } from '../../core/scenarios.js';
import { t } from '../../i18n/words.js';
import { units } from '../../services/places.js';
import { records } from '../../services/records.js';
import { addScenarioSet, changeScenarioSet } from '../../services/scenarios.js';
import { Resource } from '../common/Resource.js';

const WAITING = ['SUBMITTED', 'DRAFT', 'RETURNED'];
const RECORDS_EACH_MAX = 200;

/** The form of a set: what it is called, where it lies, and which records are in which of its scenarios. */
export class ScenarioForm {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, value: null, set: null, busy: false, problem: null, tried: false });
    const refresh = () => workspace.refresh();
    this.needs = new Resource(refresh);
  }

  /** @param {(() => Promise<object>)|null} read  gives the set that is changed; null for a new one */
  async open(read) {
    Object.assign(this, { value: null, set: null, busy: false, problem: null, tried: false, key: crypto.randomUUID() });
    await this.needs.load(() => this.read(read));
    if (this.needs.status !== 'ready') return;
    this.set = this.needs.value.set;
    this.value = this.set ? formOf(this.set) : emptyForm(this.workspace.me.territoryCode, this.names(SCENARIOS_MIN));
    this.workspace.refresh();
  }

  async read(read) {
    const [set, places, ...pages] = await Promise.all([read?.() ?? null, units(), ...WAITING.map((state) => records({ state, limit: RECORDS_EACH_MAX }))]);
    return { set, places, records: pages.flatMap((page) => page.records) };
  }

  names(count) {
    return Array.from({ length: count }, (_, i) => this.name(i));
  }

  name(index) {
    return t('scenario.defaultName', { letter: t(`scenario.letter.${index + 1}`) });
  }

  /** @returns {object[]} units in which the person may compare: the own one and those in it */
  get places() {
    return this.needs.value.places.filter(({ code }) => code.startsWith(this.workspace.me.territoryCode));
  }

  /** @returns {object[]} records that lie in the territory, or are in the set already */
  get candidates() {
    const { territory, scenarios } = this.value;
    const isChosen = (id) => scenarios.some((scenario) => scenario.records.includes(id));
    const isDistrict = territory === this.workspace.about.district.code;
    return this.needs.value.records.filter(({ id, unitCode }) => isDistrict || unitCode?.startsWith(territory) || isChosen(id));
  }

  /** @returns {number[]} records in the set that are decided by now, and of which nothing more is known here */
  get decided() {
    const known = new Set(this.needs.value.records.map(({ id }) => id));
    return [...new Set(this.value.scenarios.flatMap((scenario) => scenario.records))].filter((id) => !known.has(id));
  }

  fill(name, value) {
    this.become({ ...this.value, [name]: value });
  }

  toggle(index, record) {
    this.become(toggled(this.value, index, record));
  }

  rename(index, name) {
    this.become(renamed(this.value, index, name));
  }

  more() {
    const used = this.value.scenarios.map(({ name }) => name);
    const free = this.names(this.value.scenarios.length + 1).find((name) => !used.includes(name));
    this.become(withOneMore(this.value, free ?? ''));
  }

  less(index) {
    this.become(without(this.value, index));
  }

  become(value) {
    Object.assign(this, { value, problem: null });
    this.workspace.refresh();
  }

  /** @returns {string|null} the first thing that is wanting */
  get wanting() {
    return wanting(this.value);
  }

  /** @returns {Promise<object|null>} the set as it is kept; null when it was not */
  async send() {
    this.tried = true;
    this.workspace.refresh();
    if (this.busy || this.wanting) return null;
    Object.assign(this, { busy: true, problem: null });
    try {
      const stated = statedOf(this.value);
      return await (this.set ? changeScenarioSet(this.set, stated) : addScenarioSet(stated, this.key));
    } catch (problem) {
      this.problem = problem;
      return null;
    } finally {
      this.busy = false;
      this.workspace.refresh();
    }
  }
}
