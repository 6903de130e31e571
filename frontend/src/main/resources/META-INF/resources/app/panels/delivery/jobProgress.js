import { html, nothing } from 'lit-html';
import { number } from '../../i18n/format.js';
import { said, t } from '../../i18n/words.js';
import { loading } from '../common/states.js';

/** What a job does now, and how far it is; it may be stopped. */
export const jobProgress = (file) => {
  const { job } = file;
  if (!job) return loading();
  const percent = number((job.progress ?? 0) * 100);
  return html`<div class="row job-progress"><label class="progress-line grow" aria-live="polite">${said(job.step) || t('delivery.working')} · ${percent} %
    <progress max="1" .value=${job.progress ?? 0}></progress></label>
    <button type="button" @click=${() => file.cancel()}>${t('job.cancel')}</button></div>
    ${job.counts?.read ? html`<p class="faint num">${t('delivery.rowsRead', { count: number(job.counts.read) })}</p>` : nothing}`;
};
