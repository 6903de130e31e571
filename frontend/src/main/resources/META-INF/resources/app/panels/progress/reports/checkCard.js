import { html, nothing } from 'lit-html';
import { coded, t } from '../../../i18n/words.js';
import { icon } from '../../common/icons.js';
import { failed } from '../../common/states.js';

/** Whether the increments still give what the report says, and what of it differs. */
export function checkCard(desk) {
  const { checked } = desk;
  if (checked.status === 'failed') return failed(checked.problem, () => desk.check());
  if (checked.status !== 'ready') return nothing;
  const { same, intact, differences } = checked.value;
  if (same) return html`<p class="banner good" role="status" data-same="true">${icon('done')}<span>${t('report.same')}</span></p>`;
  return html`<div class="banner error" role="alert" data-same="false">${icon('error')}<div><p>${t(intact ? 'report.differs' : 'report.tampered')}</p>
    ${differences.length ? table(differences) : nothing}</div></div>`;
}

const table = (differences) => html`<table class="data"><thead><tr>${['part', 'category', 'of', 'kept', 'recomputed'].map((name) => html`<th scope="col">${t(`report.difference.${name}`)}</th>`)}</tr></thead>
  <tbody>${differences.map((one) => html`<tr><td>${coded('reportPart', one.part)}</td><td>${coded('category', one.category)}</td><td>${one.of ?? ''}</td><td class="num">${one.kept ?? '—'}</td><td class="num">${one.recomputed ?? '—'}</td></tr>`)}</tbody></table>`;
