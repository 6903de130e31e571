import { html } from 'lit-html';
import { named, t } from '../../i18n/words.js';

/** The columns that say which territory a row is about; its name leads to the map. */
export const territory = (desk, level) => [
  { key: 'name', label: t('progress.territory'), value: (row) => named(row), text: (row) => link(desk, row) },
  { key: 'code', label: t('fact.code'), value: (row) => codeOf(desk, level, row),
    text: (row) => html`<span class="code">${codeOf(desk, level, row) ?? '—'}</span>` },
  ...(['village', 'zone'].includes(level)
    ? [{ key: 'town', label: t('fact.town'), value: (row) => desk.catalogue.townName(row.townCode, row.townName) }] : []),
];

/** A statement names a zone by its id; people know it by its code. */
function codeOf(desk, level, { code }) {
  const zone = level === 'zone' && (desk.catalogue.zones.value ?? []).find((one) => String(one.id) === code);
  return zone ? zone.code : code;
}

/** What lies in no unit of this level has no code, and no place to go to. */
const link = (desk, row) => (row.code === undefined || row.code === null ? named(row) : html`<button type="button" class="link" title=${t('progress.onMap')} @click=${() => desk.show(row)}>${named(row)}</button>`);
