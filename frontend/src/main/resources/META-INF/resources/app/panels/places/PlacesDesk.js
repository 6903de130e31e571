import { countsByKind, filtered, KINDS, registerOf, rowsOf } from '../../core/places/list.js';
import { mayWrite } from '../../core/places/rights.js';
import { consolidationUnits } from '../../services/placesRegister.js';
import { pilotSites, zones } from '../../services/places.js';
import { formatRoute } from '../../services/route.js';
import { acreage } from '../../services/statements.js';
import { Resource } from '../common/Resource.js';
import { Table } from '../common/Table.js';
import { ListProgress } from './ListProgress.js';
import { PlaceForm } from './PlaceForm.js';
import { PlacePage } from './PlacePage.js';

const REGISTERS = ['units', 'zones', 'sites'];

/** Areas, units, zones, projects, pilot sites and key areas: all of them, one of them, or the form of one. */
export class PlacesDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} districtMap */
  constructor(workspace, catalogue, districtMap) {
    Object.assign(this, { workspace, catalogue, districtMap, page: 'list', filter: {} });
    const refresh = () => workspace.refresh();
    this.lists = new Resource(refresh);
    this.statement = new Resource(refresh);
    this.progress = new ListProgress(refresh);
    this.table = new Table(workspace);
    this.one = new PlacePage(this);
    this.form = new PlaceForm(this);
  }

  /** The page has turned to this screen. */
  arrive(parameters, [register, id, part] = []) {
    if (!REGISTERS.includes(register) || !id) return this.openList(parameters);
    if (id === 'new' || part === 'edit') {
      this.page = 'form';
      return this.form.open(register, id === 'new' ? null : id, parameters.kind);
    }
    this.page = 'one';
    return this.one.open(register, id);
  }

  openList({ kind = '', q = '', status = '', town = '' }) {
    Object.assign(this, { page: 'list', filter: { kind: KINDS.includes(kind) ? kind : '', q, status, town } });
    return this.load();
  }

  async load() {
    this.statement.load(() => acreage({ level: 'zone' }));
    this.progress.forget();
    await this.lists.load(async () => {
      const [units, ofZones, sites] = await Promise.all([consolidationUnits(), zones(), pilotSites()]);
      return rowsOf({ units, zones: ofZones, sites: sites.features.map(({ properties }) => properties) });
    });
    this.askProgress();
  }

  turnTo(changes) {
    this.filter = { ...this.filter, ...changes };
    history.replaceState(null, '', this.address(this.filter.kind));
    this.askProgress();
    this.workspace.refresh();
  }

  /** @returns {string} of the list of one kind, filtered as it is */
  address(kind) {
    return formatRoute('places', { ...this.filter, kind });
  }

  get rows() {
    return filtered(this.lists.value ?? [], this.filter);
  }

  get counts() {
    return countsByKind(this.lists.value ?? [], this.filter);
  }

  askProgress() {
    this.progress.want(this.rows);
  }

  /** @returns {string[]} kinds that this person may register */
  get writableKinds() {
    return KINDS.filter((kind) => this.mayWrite(registerOf(kind)));
  }

  /** @param {object|null} [ground] properties of a place that is there */
  mayWrite(register, ground = null) {
    const { me, about } = this.workspace;
    return mayWrite(me, about.district.code, register, ground);
  }

  /** A place was registered or changed: what shows places reads them again. */
  written(register, feature, boxes) {
    if (register === 'zones') this.catalogue.zones.load(zones);
    const layer = { units: 'consolidation-units', zones: 'zones', sites: 'pilot-sites' }[register];
    boxes.forEach((box) => this.districtMap.view?.refreshTiles(box, [layer]));
    this.workspace.go(`places/${register}/${feature.id}`);
  }

  setLocale(locale) {
    this.one.map.setLocale(locale);
    this.form.outline.map.setLocale(locale);
  }
}
