import { html, nothing } from 'lit-html';
import { date } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';

/** By which numbers of the day something was judged, and where they come from. */
export const rulesUsed = (rules, heading) => (rules.length ? html`<details class="rules-used"><summary>${heading}</summary>
  <table class="data"><thead><tr><th scope="col">${t('rules.name')}</th><th scope="col">${t('rules.value')}</th><th scope="col">${t('rules.from')}</th><th scope="col">${t('rules.basis')}</th></tr></thead>
    <tbody>${rules.map((rule) => html`<tr><td><span class="code">${rule.name}</span></td><td>${coded('rules.word', rule.value)}</td><td>${date(rule.effectiveFrom)}</td><td class="wrap">${rule.basis}</td></tr>`)}</tbody></table></details>` : nothing);
