import { html, nothing } from 'lit-html';
import { problemText, t } from '../../i18n/words.js';
import { icon } from './icons.js';

/** Something is on its way. */
export const loading = (text = t('state.loading')) =>
  html`<p class="state" role="status"><span class="spinner" aria-hidden="true"></span>${text}</p>`;

/** There is nothing, and what a person may do about it. */
export const empty = (text, advice) => html`<div class="state empty"><p>${text}</p>${advice ? html`<p class="faint">${advice}</p>` : nothing}</div>`;

/** A request failed; nothing that was entered is lost. */
export const failed = (problem, retry) => html`<div class="banner error" role="alert">
  ${icon('error')}<div><p>${problemText(problem)}</p>
  ${problem.unreachable ? html`<p class="faint">${t('problem.nothingLost')}</p>` : nothing}
  ${retry ? html`<button type="button" class="small" @click=${retry}>${t('action.retry')}</button>` : nothing}</div></div>`;

/** The label that generated data carries wherever it is shown. */
export const syntheticChip = () => html`<span class="chip synthetic" title=${t('synthetic.why')}>${t('synthetic.label')}</span>`;

/** @param {{status: 'loading'|'ready'|'failed', problem?: object}} resource */
export function awaited(resource, ready, retry) {
  if (resource.status === 'ready') return ready();
  return resource.status === 'failed' ? failed(resource.problem, retry) : loading();
}
