import { html, nothing } from 'lit-html';
import { date, moment } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { selectField, textField } from '../../common/fields.js';
import { awaited, empty, failed } from '../../common/states.js';
import { moreRows } from '../../common/Pages.js';
import { readableTerritories } from '../readableTerritories.js';
import { periodScreen } from './periodScreen.js';

const HASH_SHOWN = 12;

/** All statements of months, or one. */
export const periodsScreen = (desk) => (desk.id === null
  ? awaited(desk.all, () => list(desk), () => desk.load()) : awaited(desk.one, () => periodScreen(desk), () => desk.load()));

function list(desk) {
  const { periods } = desk.all.value;
  return html`<div class="row spread"><p class="faint">${t('period.about')}</p>
      ${desk.isOfficial && !desk.asked ? html`<button type="button" class="primary" data-command="prepare" @click=${() => desk.askToPrepare()}>${t('period.prepare')}</button>` : nothing}</div>
    ${desk.asked ? form(desk) : nothing}
    ${periods.length ? desk.table.template({ caption: t('period.list'), columns: columns(desk), rows: periods }) : empty(t('period.none'), desk.isOfficial ? t('period.noneYet') : undefined)}
    ${moreRows(desk.all, () => desk.loadMore())}`;
}

/** For which territory and month a statement is frozen. */
const form = (desk) => html`<form class="card" aria-label=${t('period.prepare')} @submit=${(event) => { event.preventDefault(); desk.prepare(); }}>
  <div class="filters">${selectField({ id: 'periodTerritory', label: t('progress.territory'), value: desk.asked.territory, options: readableTerritories(desk), onChange: (territory) => desk.fill({ territory }) })}
    ${textField({ id: 'periodMonth', label: t('period.month'), type: 'month', value: desk.asked.month, required: true, onInput: (month) => desk.fill({ month }) })}
    <div class="row"><button type="button" ?disabled=${Boolean(desk.busy)} @click=${() => desk.leaveForm()}>${t('action.cancel')}</button>
      <button type="submit" class="primary" data-command="freeze" ?disabled=${Boolean(desk.busy) || !desk.asked.month}>${t(desk.busy === 'prepare' ? 'period.preparing' : 'period.freeze')}</button></div></div>
  <p class="faint">${t('period.freezeText')}</p>${desk.problem ? failed(desk.problem) : nothing}</form>`;

const columns = (desk) => [
  { key: 'month', label: t('period.month'), value: (row) => row.month, text: (row) => html`<a data-period=${row.id} href="#/progress/periods/${row.id}">${row.month}</a>` },
  { key: 'territory', label: t('progress.territory'), value: (row) => desk.territoryName(row.territory) },
  { key: 'state', label: t('period.state'), value: (row) => coded('periodState', row.state), text: (row) => html`<span class="chip period-${row.state}">${coded('periodState', row.state)}</span>` },
  { key: 'prepared', label: t('period.prepared'), value: (row) => row.preparedAt, text: (row) => html`${row.preparedBy} <span class="faint">${moment(row.preparedAt)}</span>` },
  { key: 'signed', label: t('period.signedBy'), value: (row) => row.signedAt ?? '', text: (row) => (row.signedBy ? html`${row.signedBy} <span class="faint">${date(row.signedAt)}</span>` : '—') },
  { key: 'hash', label: t('period.digest'), value: (row) => row.hash, text: (row) => html`<code title=${row.hash}>${row.hash.slice(0, HASH_SHOWN)}…</code>` },
];
