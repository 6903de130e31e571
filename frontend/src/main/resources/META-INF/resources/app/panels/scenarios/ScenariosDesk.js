import { formatRoute } from '../../services/route.js';
import { removeScenarioSet, scenarioComparison, scenarioSet, scenarioSets } from '../../services/scenarios.js';
import { t } from '../../i18n/words.js';
import { Resource } from '../common/Resource.js';
import { Table } from '../common/Table.js';
import { ScenarioForm } from './ScenarioForm.js';
import { ScenarioMaps } from './ScenarioMaps.js';

/** Sets of scenarios: all of them, one side by side with today, or the form of one. */
export class ScenariosDesk {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, page: 'list', id: null });
    const refresh = () => workspace.refresh();
    this.sets = new Resource(refresh);
    this.one = new Resource(refresh);
    this.table = new Table(workspace);
    this.form = new ScenarioForm(workspace, catalogue);
    this.maps = new ScenarioMaps(workspace);
  }

  /** The page has turned to this screen. */
  arrive({ against = '0' }, [first, second] = []) {
    if (first === 'new') return this.openForm(null);
    if (!first) return this.openList();
    return second === 'edit' ? this.openForm(first) : this.openOne(first, against);
  }

  openList() {
    this.page = 'list';
    return this.loadList();
  }

  loadList() {
    return this.sets.load(() => scenarioSets());
  }

  /** @param {string|null} id  null: of a set that is not there yet */
  openForm(id) {
    Object.assign(this, { page: 'form', id });
    return this.form.open(id === null ? null : () => scenarioSet(id));
  }

  openOne(id, against) {
    if (this.id !== id) this.one.forget();
    if (this.id !== id || this.page !== 'one') this.maps.forget();
    Object.assign(this, { page: 'one', id });
    this.maps.against = against;
    return this.load();
  }

  async load() {
    const { id } = this;
    await this.one.load(() => scenarioComparison(id));
    if (this.id === id && this.one.status === 'ready') await this.maps.show(this.one.value);
  }

  /** @param {string} against  number of the side that maps are compared with; 'none' for none */
  async compareWith(against) {
    this.maps.against = against;
    history.replaceState(null, '', formatRoute(`scenarios/${this.id}`, { against }));
    await this.maps.outline();
  }

  async send() {
    const set = await this.form.send();
    if (set) this.workspace.go(`scenarios/${set.id}`);
  }

  async remove() {
    const { set } = this.one.value;
    const yes = await this.workspace.ask({ title: t('scenario.remove'), text: t('scenario.removeText', { title: set.title }), yes: t('scenario.remove') });
    if (!yes) return;
    try {
      await removeScenarioSet(set);
      this.workspace.toast('done', t('scenario.removed', { title: set.title }));
      this.workspace.go('scenarios');
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
  }

  setLocale(locale) {
    this.maps.setLocale(locale);
  }
}
