import { html } from 'lit-html';
import { named, t } from '../../i18n/words.js';

/** The columns that say which territory a row is about; its name leads to the map. */
export const territory = (desk, level) => [
  { key: 'name', label: t('progress.territory'), value: (row) => named(row), text: (row) => link(desk, row) },
  { key: 'code', label: t('fact.code'), value: (row) => row.code, text: (row) => html`<span class="code">${row.code ?? '—'}</span>` },
  ...(['village', 'zone'].includes(level)
    ? [{ key: 'town', label: t('fact.town'), value: (row) => desk.catalogue.townName(row.townCode, row.townName) }] : []),
];

/** What lies in no unit of this level has no code, and no place to go to. */
const link = (desk, row) => (row.code === undefined || row.code === null ? named(row) : html`<button type="button" class="link" title=${t('progress.onMap')} @click=${() => desk.show(row)}>${named(row)}</button>`);
