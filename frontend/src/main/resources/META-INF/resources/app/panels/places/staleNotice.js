import { html, nothing } from 'lit-html';
import { named, t, words } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { labelOf } from './formFields.js';

/** What somebody else has saved meanwhile, beside what was filled in here; nothing of it is lost. */
export const staleNotice = (form) => html`<div class="banner warning place-stale" role="alert">${icon('warning')}<div>
  <p>${t(form.stale.changes.length ? 'places.stale' : 'places.staleSame')}</p>
  ${form.stale.changes.length ? html`<table class="compare"><thead><tr><th scope="col">${t('places.field')}</th><th scope="col">${t('places.was')}</th><th scope="col">${t('places.theirs')}</th><th scope="col">${t('places.mine')}</th></tr></thead>
    <tbody>${form.stale.changes.map((change) => row(form, change))}</tbody></table>` : nothing}
  <p class="faint">${t('places.staleAdvice')}</p></div></div>`;

const row = (form, change) => html`<tr data-field=${change.field} data-clashes=${change.clashes}><th scope="row">${change.field === 'outline' ? t('places.outline') : labelOf(form, change.field)}</th>
  <td>${shown(form, change.field, change.was)}</td><td>${shown(form, change.field, change.theirs)}</td>
  <td>${change.clashes ? html`${shown(form, change.field, change.mine)} <button type="button" class="small" @click=${() => form.takeTheirs(change.field)}>${t('places.takeTheirs')}</button>` : html`<span class="faint">${t('places.taken')}</span>`}</td></tr>`;

const KINDS = { status: 'placeStatus', planType: 'planType', keyGroup: 'keyGroup', renovation: 'category', theme: 'unitTheme' };

function shown(form, field, value) {
  if (field === 'outline') return '';
  if (field === 'parentId' && value) return named(form.needs.value.areas.find(({ id }) => String(id) === value) ?? { name: value });
  const key = `${KINDS[field]}.${value}`;
  return (words.has(key) ? t(key) : value) || '—';
}
