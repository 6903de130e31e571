import { html, nothing } from 'lit-html';
import { moment } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { awaited, empty } from '../common/states.js';
import { comparisonScreen, territoryOf } from './comparisonScreen.js';
import { formScreen } from './formScreen.js';

const SCREENS = { list: (desk) => list(desk), one: comparisonScreen, form: formScreen };

/** Scenarios side by side. */
export const scenariosScreen = (desk) => SCREENS[desk.page](desk);

const list = (desk) => html`<main class="screen scenarios" aria-labelledby="scenarios-title">
  <header class="screen-head"><h1 id="scenarios-title">${t('scenario.title')}</h1><span class="spread-rest"></span>
    ${desk.workspace.mayEdit ? html`<a class="button primary" href="#/scenarios/new">${t('scenario.new')}</a>` : nothing}</header>
  <p class="faint">${t('scenario.what')}</p>
  ${awaited(desk.sets, () => rows(desk), () => desk.loadList())}</main>`;

function rows(desk) {
  const { sets } = desk.sets.value;
  if (!sets.length) return empty(t('scenario.none'), desk.workspace.mayEdit ? t('scenario.noneYet') : undefined);
  return desk.table.template({ caption: t('scenario.title'), columns: columns(desk), rows: sets });
}

const columns = () => [
  { key: 'title', label: t('scenario.name'), value: (row) => row.title, text: (row) => html`<a href="#/scenarios/${row.id}">${row.title}</a>` },
  { key: 'territory', label: t('scenario.territory'), value: territoryOf },
  { key: 'scenarios', label: t('scenario.scenarios'), value: (row) => row.scenarios.map(({ name }) => name).join(t('list.comma')) },
  { key: 'author', label: t('records.author'), value: (row) => row.author },
  { key: 'changed', label: t('scenario.changedAt'), value: (row) => row.changedAt, text: (row) => moment(row.changedAt) },
];
