import { html, nothing } from 'lit-html';
import { moment } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { selectField } from '../../common/fields.js';
import { awaited, empty } from '../../common/states.js';
import { moreRows } from '../../common/Pages.js';
import { doubtDialog } from './doubtDialog.js';
import { doubtScreen } from './doubtScreen.js';

const STATES = ['OPEN', 'RELEASED', 'CANCELLED'];
const SERIALS_SHOWN = 3;

/** All doubts, or one; beside them the dialog in which one is registered or ended. */
export const doubtsScreen = (desk) => html`${desk.id === null ? html`${filters(desk)}<div aria-busy=${desk.all.busy}>${awaited(desk.all, () => list(desk), () => desk.load())}</div>`
  : awaited(desk.one, () => doubtScreen(desk), () => desk.load())}
  ${desk.step.asked ? doubtDialog(desk.step) : nothing}`;

const filters = (desk) => html`<div class="filters">
  ${selectField({ id: 'doubtState', label: t('doubt.state'), value: desk.filter.state, onChange: (state) => desk.narrow(state), options: [['', t('doubt.allStates')], ...STATES.map((state) => [state, coded('doubtState', state)])] })}
  <p class="faint doubt-about">${t('doubt.about')}</p>
  ${desk.isOfficial ? html`<button type="button" class="primary" data-command="doubt" @click=${() => desk.step.register()}>${t('doubt.register')}</button>` : nothing}</div>`;

function list(desk) {
  const { doubts } = desk.all.value;
  if (!doubts.length) return empty(t(desk.filter.state ? 'doubt.noneNarrowed' : 'doubt.none'));
  return html`${desk.table.template({ caption: t('doubt.list'), columns: columns(desk), rows: doubts })}
    ${moreRows(desk.all, () => desk.loadMore())}`;
}

const columns = (desk) => [
  { key: 'raised', label: t('doubt.raisedAt'), value: (row) => row.raisedAt, text: (row) => html`<a data-doubt=${row.id} href="#/vouchers/doubts/${row.id}">${moment(row.raisedAt)}</a>` },
  { key: 'kind', label: t('doubt.kind'), value: (row) => coded('doubtKind', row.kind) },
  { key: 'serials', label: t('doubt.vouchers'), value: (row) => row.roots.join(' '), text: (row) => html`<span class="code">${row.roots.slice(0, SERIALS_SHOWN).join(' ')}${row.roots.length > SERIALS_SHOWN ? '…' : ''}</span>` },
  { key: 'words', label: t('doubt.words'), value: (row) => row.words, text: (row) => html`<span class="doubt-words" title=${row.words}>${row.words}</span>` },
  { key: 'unit', label: t('progress.territory'), value: (row) => (row.unitCode ? desk.catalogue.unitName(row.unitCode) : '—') },
  { key: 'by', label: t('doubt.raisedBy'), value: (row) => row.raisedBy },
  { key: 'state', label: t('doubt.state'), value: (row) => coded('doubtState', row.state), text: (row) => html`<span class="chip doubt-${row.state}">${coded('doubtState', row.state)}</span>` },
];
