import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { segmented, selectField, textField } from '../common/fields.js';
import { syntheticChip } from '../common/states.js';
import { blocksScreen } from './blocks/blocksScreen.js';
import { cockpitScreen } from './cockpit/cockpitScreen.js';
import { acreageStatement, CATEGORIES } from './acreageStatement.js';
import { parcelsByGroup } from './parcelsByGroup.js';
import { periodsScreen } from './periods/periodsScreen.js';
import { reportsScreen } from './reports/reportsScreen.js';
import { targetsScreen } from './targets/targetsScreen.js';

const TABS = { statement: 'progress', cockpit: 'progress/cockpit', blocks: 'progress/blocks', targets: 'progress/targets', periods: 'progress/periods', reports: 'progress/reports' };

const SCREENS = { statement: (desk) => statement(desk), cockpit: (desk) => cockpitScreen(desk.cockpit), blocks: (desk) => blocksScreen(desk.blocks), targets: (desk) => targetsScreen(desk.targets), periods: (desk) => periodsScreen(desk.periods), reports: (desk) => reportsScreen(desk.reports) };
const SUBJECTS = ['acreage', 'parcels'];
const LEVELS = { acreage: ['district', 'town', 'village', 'zone'], parcels: ['district', 'town', 'village'] };

/** How far consolidation has come, by territory and category. */
export const progressScreen = (desk) => html`<main class="screen" aria-labelledby="progress-title">
  <header class="screen-head"><h1 id="progress-title">${t('progress.title')}</h1>${desk.synthetic ? syntheticChip() : ''}
    <span class="spread-rest"></span>
    ${desk.page === 'statement' ? choice(desk, 'subject', SUBJECTS) : nothing}</header>
  <nav class="state-tabs" aria-label=${t('progress.title')}>${Object.entries(TABS).map(([page, address]) => html`<a class="tab-link" href="#/${address}"
    aria-current=${desk.page === page ? 'page' : nothing}>${t(`progress.tab.${page}`)}</a>`)}</nav>
  ${SCREENS[desk.page](desk)}</main>`;

const statement = (desk) => html`<div class="filters">${choice(desk, 'level', LEVELS[desk.choice.subject])}
    ${desk.choice.subject === 'acreage' ? acreageFilters(desk) : ''}</div>
  ${desk.choice.subject === 'acreage' ? acreageStatement(desk) : parcelsByGroup(desk)}`;

const choice = (desk, name, options) => segmented({
  name, label: t(`progress.${name}`), value: name === 'level' && desk.choice.subject === 'parcels' ? desk.parcelLevel : desk.choice[name],
  options: options.map((option) => [option, t(`${name}.${option}`)]), onChange: (value) => desk.choose(name, value),
});

const acreageFilters = (desk) => html`
  ${selectField({ id: 'category', label: t('progress.category'), value: desk.choice.category, onChange: (value) => desk.choose('category', value),
    options: [['', t('progress.allCategories')], ...CATEGORIES.map((code) => [code, t(`category.${code}`)])] })}
  ${textField({ id: 'asOf', label: t('progress.asOf'), value: desk.choice.asOf, type: 'date', onInput: (value) => desk.choose('asOf', value) })}`;
