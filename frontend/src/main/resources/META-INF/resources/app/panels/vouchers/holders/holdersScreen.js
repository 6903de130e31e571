import { html } from 'lit-html';
import { coded, t } from '../../../i18n/words.js';
import { textField } from '../../common/fields.js';
import { awaited, empty } from '../../common/states.js';
import { moreRows } from '../../common/Pages.js';

/** Collectives, households, companies and the pool. */
export const holdersScreen = (list) => html`<div class="filters" role="search" aria-label=${t('vouchers.holder')}>
    ${textField({ id: 'holderWords', label: t('vouchers.holder'), value: list.q, type: 'search', placeholder: t('vouchers.holderHint'), maxLength: 100, onInput: (q) => list.narrow(q) })}</div>
  <div aria-busy=${list.found.busy}>${awaited(list.found, () => rows(list), () => list.load())}</div>`;

function rows(list) {
  const { holders } = list.found.value;
  if (!holders.length) return empty(t('holders.none'));
  return html`${list.table.template({ caption: t('vouchers.tab.holders'), columns: columns(list), rows: holders })}
    ${moreRows(list.found, () => list.loadMore())}`;
}

const columns = (list) => [
  { key: 'name', label: t('vouchers.holder'), value: (row) => row.name, text: (row) => html`<a class="holder-link" href="#/vouchers/holders/${row.id}">${row.name}</a>` },
  { key: 'kind', label: t('holders.kind'), value: (row) => coded('holderKind', row.kind) },
  { key: 'town', label: t('fact.town'), value: (row) => (row.townCode ? list.catalogue.townName(row.townCode, row.townName) : '—') },
  { key: 'village', label: t('fact.village'), value: (row) => row.villageName ?? '—' },
];
