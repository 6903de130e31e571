import { levelWithin } from '../../../core/cockpit/level.js';
import { monthEnd, monthsBetween } from '../../../core/cockpit/months.js';
import { shadeClasses, shadeOf } from '../../../core/cockpit/shades.js';
import { hundredthsOf } from '../../../core/acreage.js';
import { figure, figureText, unitName } from '../../../i18n/format.js';
import { named, t } from '../../../i18n/words.js';
import { unitOutlines } from '../../../services/places.js';
import { formatRoute } from '../../../services/route.js';
import { acreage } from '../../../services/statements.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';
import { CockpitMap } from './CockpitMap.js';
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
    this.table = new Table(workspace);
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
    return this.workspace.about.today ?? new Date().toISOString().slice(0, 10);
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

  /** Looks into a unit; a zone is shown on the map of the district. */
  into(code) {
    if (this.level === 'zone') return this.showZone(code);
    history.pushState(null, '', formatRoute('progress/cockpit', { ...this.choice, within: code }));
    Object.assign(this.choice, { within: code });
    this.load();
  }

  turnTo(changes) {
    Object.assign(this.choice, changes);
    history.replaceState(null, '', formatRoute('progress/cockpit', this.choice));
    this.load();
  }

  load() {
    const { level, choice: { category, within, asOf } } = this;
    this.statement.load(() => acreage({ level, category, asOf, within }));
    if (level !== 'zone' && this.outlined !== `${level}/${within}`) {
      this.outlined = `${level}/${within}`;
      this.outlines.load(() => unitOutlines(level.toUpperCase(), within));
    }
  }

  /** @returns {object[]} rows of the units inside the one that is looked into */
  get rows() {
    const { within } = this.choice;
    const rows = this.statement.value?.rows ?? [];
    if (this.level !== 'zone') return rows.filter(({ code }) => code?.startsWith(within));
    const zones = new Map((this.catalogue.zones.value ?? []).map((zone) => [String(zone.id), zone]));
    return rows.filter(({ code }) => zones.get(code)?.villageCode === within);
  }

  /** @returns {number} hundredths of a square metre, exact however many rows there are */
  get total() {
    return this.rows.reduce((sum, row) => sum + hundredthsOf(row.squareMetres), 0n);
  }

  showZone(code) {
    const zone = (this.catalogue.zones.value ?? []).find(({ id }) => String(id) === code);
    if (zone) this.districtMap.goTo({ kind: 'zone', ...zone });
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
    if (this.outlines.status !== 'ready' || this.statement.status !== 'ready' || this.level === 'zone') return;
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
