import { goalsOf } from '../../../core/cockpit/goals.js';
import { levelWithin, zoneOf } from '../../../core/cockpit/level.js';
import { monthEnd, monthsBetween } from '../../../core/cockpit/months.js';
import { shadeClasses, shadeOf } from '../../../core/cockpit/shades.js';
import { figure, figureText, today, unitName } from '../../../i18n/format.js';
import { named, t } from '../../../i18n/words.js';
import { unitOutlines } from '../../../services/places.js';
import { formatRoute } from '../../../services/route.js';
import { acreage, acreageSeries } from '../../../services/statements.js';
import { targets } from '../../../services/targets.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';
import { CockpitMap } from './CockpitMap.js';
import { FigurePassport } from './FigurePassport.js';
import { SHADES } from './shadeColors.js';

/** The plan that the district works by begins here; earlier work counts in what is shown for this month. */
const FIRST_MONTH = '2020-01-01';

/** How far one category has come: where, how much, and what it is made of, from the district down. */
export class CockpitDesk {
  constructor(workspace, catalogue, map) {
    Object.assign(this, { workspace, catalogue, districtMap: map, choice: { category: 'CCGZ', within: '', asOf: '' } });
    const refresh = () => {
      this.dressMap();
      workspace.refresh();
    };
    this.statement = new Resource(refresh);
    this.outlines = new Resource(refresh);
    this.series = new Resource(refresh);
    this.targets = new Resource(() => workspace.refresh());
    this.table = new Table(workspace);
    this.seriesTable = new Table(workspace);
    this.passport = new FigurePassport(workspace);
    this.map = new CockpitMap(workspace, (code) => this.into(code));
  }

  arrive({ category = 'CCGZ', within = '', asOf = '' }) {
    Object.assign(this.choice, { category, within, asOf });
    this.catalogue.loadVillages();
    this.load();
  }

  get level() {
    return levelWithin(this.choice.within);
  }

  /** @returns {string} ISO day */
  get today() {
    return today();
  }

  get months() {
    return monthsBetween(FIRST_MONTH, this.today);
  }

  get month() {
    return monthsBetween(FIRST_MONTH, this.choice.asOf || this.today);
  }

  turnToMonth(steps) {
    const end = monthEnd(FIRST_MONTH, Number(steps), this.today);
    this.turnTo({ asOf: end === this.today ? '' : end });
  }

  /** Looks into a unit, a zone, or what lies outside of all. */
  into(within) {
    history.pushState(null, '', formatRoute('progress/cockpit', { ...this.choice, within }));
    Object.assign(this.choice, { within });
    this.load();
  }

  turnTo(changes) {
    Object.assign(this.choice, changes);
    history.replaceState(null, '', formatRoute('progress/cockpit', this.choice));
    this.load();
  }

  load() {
    this.readAt = new Date().toISOString();
    const { level, choice: { category, within, asOf } } = this;
    this.statement.load(() => acreage({ level: level === 'work' ? 'zone' : level, category, asOf, within }));
    this.series.load(() => acreageSeries({ category, asOf, within, step: 'year' }));
    this.targets.load(() => targets(asOf));
    this.passport.open({ category, asOf, within });
    if (this.hasPlaces && this.outlined !== `${level}/${within}`) {
      this.outlined = `${level}/${within}`;
      this.outlines.load(() => unitOutlines(level.toUpperCase(), within));
    }
  }

  /** @returns {boolean} whether what lies in it are units with an outline */
  get hasPlaces() {
    return this.level === 'town' || this.level === 'village';
  }

  /** @returns {object[]} what lies in the ground that is looked into */
  get rows() {
    return this.statement.value?.rows ?? [];
  }

  /** @returns {object|undefined} the figure of that ground, as the server added it up */
  get total() {
    return this.statement.value?.totals[0];
  }

  /** @returns {object[]} the targets of this figure */
  get goals() {
    const { choice: { category, within, asOf } } = this;
    return goalsOf(this.targets.value?.targets ?? [], { category, territory: within || this.workspace.about.district.code, day: asOf || this.today });
  }

  /** @returns {object|undefined} the zone that is looked into */
  get zone() {
    const id = zoneOf(this.choice.within);
    return (this.catalogue.zones.value ?? []).find((zone) => zone.id === id);
  }

  /** @returns {import('../../../core/cockpit/shades.js').ShadeClass[]} in the unit chosen */
  get classes() {
    return shadeClasses(this.rows.map((row) => figure(row, this.workspace.unit)), SHADES.length);
  }

  setLocale(locale) {
    this.map.setLocale(locale);
    this.dressMap();
  }

  dressMap() {
    if (this.outlines.status !== 'ready' || this.statement.status !== 'ready' || !this.hasPlaces) return;
    const { unit } = this.workspace;
    const byCode = new Map(this.rows.map((row) => [row.code, row]));
    const names = new Map(this.outlines.value.features.map(({ id, properties }) => [id, named(properties)]));
    const { classes } = this;
    this.map.show(this.outlines.value, {
      colorOf: (code) => SHADES[shadeOf(figure(byCode.get(code), unit), classes)] ?? 'var(--sunken)',
      textOf: (code) => `${names.get(code)}: ${byCode.has(code) ? `${figureText(byCode.get(code), unit)} ${unitName(unit)}` : t('cockpit.nothing')}`,
    });
  }
}
