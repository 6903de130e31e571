import { acreage, parcelStatement } from '../../services/statements.js';
import { units } from '../../services/places.js';
import { BlocksDesk } from './blocks/BlocksDesk.js';
import { CockpitDesk } from './cockpit/CockpitDesk.js';
import { PeriodsDesk } from './periods/PeriodsDesk.js';
import { ReportsDesk } from './reports/ReportsDesk.js';
import { TargetsDesk } from './targets/TargetsDesk.js';
import { Resource } from '../common/Resource.js';
import { Table } from '../common/Table.js';
import { formatRoute } from '../../services/route.js';

const PAGES = ['cockpit', 'blocks', 'targets', 'periods', 'reports'];

/** The cockpit, contiguous blocks, the register of targets, signed months, monthly reports, the statement of consolidated acreage and the statement of registered parcels. */
export class ProgressDesk {
  constructor(workspace, catalogue, map) {
    Object.assign(this, { workspace, catalogue, map });
    const refresh = () => workspace.refresh();
    this.statement = new Resource(refresh);
    this.parcels = new Resource(refresh);
    this.acreageTable = new Table(workspace);
    this.parcelTable = new Table(workspace);
    this.cockpit = new CockpitDesk(workspace, catalogue, map);
    this.targets = new TargetsDesk(workspace, catalogue);
    this.blocks = new BlocksDesk(workspace, catalogue);
    this.periods = new PeriodsDesk(workspace, catalogue);
    this.reports = new ReportsDesk(workspace, catalogue);
    this.page = 'statement';
    this.choice = { subject: 'acreage', level: 'town', category: '', asOf: '' };
  }

  /** The page has turned to this screen; a link may say what to show. */
  arrive(parameters, [page, ...path] = []) {
    this.page = PAGES.includes(page) ? page : 'statement';
    if (this.page !== 'statement') return this[page].arrive(parameters, path);
    const { subject, level, category, asOf } = parameters;
    const given = Object.entries({ subject, level, category, asOf }).filter(([, value]) => value !== undefined);
    Object.assign(this.choice, Object.fromEntries(given));
    this.load();
  }

  choose(name, value) {
    this.choice[name] = value;
    const { subject, level, category, asOf } = this.choice;
    history.replaceState(null, '', formatRoute('progress', { subject, level, category, asOf }));
    this.load();
  }

  load() {
    if (this.choice.subject === 'parcels') this.parcels.load(() => parcelStatement(this.parcelLevel));
    else this.statement.load(() => acreage({ ...this.choice }));
  }

  /** Shows on the map the territory that a row is about. */
  async show({ code }) {
    const { level } = this.choice;
    if (level === 'zone') return this.showZone(code);
    const unit = (await units(level.toUpperCase())).find((one) => one.code === code);
    if (unit?.bbox) this.map.goToBox(unit.bbox);
  }

  showZone(code) {
    const zone = (this.catalogue.zones.value ?? []).find((one) => one.code === code || String(one.id) === code);
    if (zone) this.map.goTo({ kind: 'zone', ...zone });
  }

  /** @returns {boolean} whether generated data is among what is shown */
  get synthetic() {
    if (this.choice.subject === 'parcels') return this.workspace.about.demo;
    return (this.statement.value?.rows ?? []).some((row) => row.synthetic);
  }

  /** Parcels are counted by administrative unit only. */
  get parcelLevel() {
    return this.choice.level === 'zone' ? 'town' : this.choice.level;
  }
}
