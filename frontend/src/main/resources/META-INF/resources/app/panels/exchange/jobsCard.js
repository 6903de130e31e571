import { html, nothing } from 'lit-html';
import { moment, number } from '../../i18n/format.js';
import { coded, said, t } from '../../i18n/words.js';
import { awaited, empty } from '../common/states.js';
import { isRunning } from './JobList.js';

/** My jobs, newest first. */
export const jobsCard = (desk) => html`<section class="card" aria-labelledby="jobs-title"><h2 id="jobs-title">${t('jobs.title')}</h2>
  ${awaited(desk.jobs.list, () => list(desk), () => desk.jobs.load())}
  ${desk.jobs.lost ? html`<p class="banner warning">${t('jobs.lost')}</p>` : nothing}</section>`;

function list(desk) {
  const jobs = desk.jobs.list.value;
  if (!jobs.length) return empty(t('jobs.none'), t('jobs.noneHint'));
  return html`<ul class="jobs">${jobs.map((job) => html`<li class=${job.id === desk.jobs.open?.id ? 'open' : ''}>
    <button type="button" aria-pressed=${job.id === desk.jobs.open?.id} @click=${() => desk.jobs.show(job.id)}>
      <span class="chip state-${job.state}">${coded('jobState', job.state)}</span>
      <span class="name">${[coded('jobKind', job.kind), job.fileName].filter(Boolean).join(' · ')}</span>
      <span class="faint">${lineOf(job)}</span>
      <span class="faint when">${moment(job.createdAt)}</span></button></li>`)}</ul>`;
}

/** What it does now, or what came of it. */
function lineOf(job) {
  if (isRunning(job)) return said(job.step);
  if (job.kind === 'diagnosis') return '';
  return job.kind === 'check' ? t('jobs.read', { count: number(job.counts?.read ?? 0) }) : t('jobs.accepted', { count: number(job.counts?.accepted ?? 0) });
}
