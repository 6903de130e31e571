import { html, nothing } from 'lit-html';
import { number } from '../../i18n/format.js';
import { coded, said, t } from '../../i18n/words.js';
import { findingText } from '../common/findingsList.js';
import { facts } from '../map/facts.js';
import { failed } from '../common/states.js';
import { icon } from '../common/icons.js';
import { isRunning } from './JobList.js';

/** Nothing goes in by a check. */
const COUNTS = { import: ['read', 'accepted', 'refused', 'warnings'], check: ['read', 'good', 'refused', 'warnings'] };

/** One job: how far it is, what was read and why it was read so, and the rows that were refused. */
export const jobReport = (desk) => {
  const job = desk.jobs.open;
  if (!job) return nothing;
  return html`<section class="card" aria-labelledby="job-title">
    <header class="row spread"><h2 id="job-title">${t('job.title', { name: job.fileName ?? coded('jobKind', job.kind) })}</h2>
      <span class="chip state-${job.state}">${coded('jobState', job.state)}</span></header>
    ${isRunning(job) ? running(desk, job) : nothing}
    ${job.problem ? failed(job.problem) : nothing}
    ${outcome(desk, job)}
    ${job.counts && COUNTS[job.kind] ? counts(COUNTS[job.kind], { ...job.counts, good: job.counts.accepted }) : nothing}
    ${job.evidence ? evidence(job.evidence) : nothing}
    ${job.findings?.length ? rowReport(desk, job) : nothing}
  </section>`;
};

const running = (desk, job) => html`<div class="row"><label class="progress-line grow" aria-live="polite">${said(job.step)} · ${number((job.progress ?? 0) * 100)} %
  <progress max="1" .value=${job.progress ?? 0}></progress></label>
  <button type="button" @click=${() => desk.cancel(job)}>${t('job.cancel')}</button></div>`;

function outcome(desk, job) {
  if (!job.result) return nothing;
  return html`<p class="row ok">${icon('done')}<span>${t(job.result.draft ? 'job.inDraft' : 'job.record')} <a class="code" href="#/records/${job.result.recordId}">${job.result.recordNumber}</a></span>
    ${job.result.bbox ? html`<button type="button" class="small" @click=${() => desk.map.goToBox(job.result.bbox)}>${icon('place')}${t('job.onMap')}</button>` : nothing}</p>`;
}

const counts = (names, values) => html`<ul class="totals compact">${names.map((name) => html`<li class=${values[name] && name === 'refused' ? 'bad' : ''}>
  <p class="label">${t(`count.${name}`)}</p><p class="big num">${number(values[name] ?? 0)}</p></li>`)}</ul>`;

const evidence = (read) => html`<h3>${t('evidence.title')}</h3>${facts([
  [t('evidence.layer'), read.layer],
  [t('evidence.geometryType'), read.geometryType && coded('geometryType', read.geometryType)],
  [t('evidence.encoding'), because(read.encoding, read.encodingEvidence)],
  [t('evidence.crs'), because(read.crs, read.crsEvidence)],
  [t('evidence.fields'), read.fields?.length ? fields(read.fields) : null],
])}`;

/** The columns of the file; those that were used say for what. */
const fields = (columns) => html`<span class="fields">${columns.map(({ name, meaning }) => html`<span class=${meaning ? 'used' : 'faint'}><span
  class="code">${name}</span>${meaning ? html` <span class="faint">${coded('meaning', meaning)}</span>` : nothing}</span>`)}</span>`;

/** A choice with its reason, so that nobody has to trust a guess. */
const because = (value, reason) => (value || reason
  ? html`${value ? html`<strong class="code">${value}</strong> ` : nothing}<span class="faint">${typeof reason === 'string' ? reason : said(reason)}</span>` : null);

const rowReport = (desk, job) => html`<h3>${t('rows.title', { shown: number(job.findings.length), count: number(job.findingsTotal ?? job.findings.length) })}</h3>
  <div class="table-scroll short" tabindex="0" role="region" aria-label=${t('rows.caption')}><table class="data"><caption class="hidden-label">${t('rows.caption')}</caption>
    <thead><tr><th scope="col" class="num">${t('rows.row')}</th><th scope="col">${t('rows.severity')}</th><th scope="col">${t('rows.code')}</th>
      <th scope="col">${t('rows.message')}</th><th scope="col"><span class="hidden-label">${t('rows.place')}</span></th></tr></thead>
    <tbody>${job.findings.map((finding) => row(desk, job, finding))}</tbody></table></div>`;

const row = (desk, job, finding) => html`<tr><td class="num">${finding.row ?? '—'}</td>
  <td><span class="chip severity-${finding.severity}">${coded('severity', finding.severity)}</span></td>
  <td class="wrap">${coded('finding', finding.code)}</td><td class="wrap">${findingText(finding)}</td>
  <td>${finding.where ? html`<button type="button" class="small" @click=${() => desk.map.goToFinding(finding, job.findings)}
    aria-label=${t('rows.goRow', { row: finding.row ?? '' })}>${icon('place')}${t('rows.go')}</button>` : html`<span class="faint">${t('rows.noPlace')}</span>`}</td></tr>`;
