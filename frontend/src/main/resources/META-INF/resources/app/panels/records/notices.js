import { html, nothing } from 'lit-html';
import { moment } from '../../i18n/format.js';
import { said, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { failed } from '../common/states.js';

/** What must be known before anything else: why it came back, what was refused, how it ended. */
export const notices = (file) => {
  const { course, work, value } = file;
  return html`${value.state === 'RETURNED' ? returned(value) : nothing}
    ${course.problem ? refusal(course.problem) : nothing}
    ${work.problem ? failed(work.problem) : nothing}
    ${value.state === 'APPROVED' ? sealed(file) : nothing}
    ${value.reverses ? link('records.reverses', value.reverses) : nothing}
    ${value.reversedBy ? link('records.reversedBy', value.reversedBy) : nothing}`;
};

const returned = (record) => html`<div class="banner warning" role="status" data-notice="returned">${icon('warning')}<div>
  <p><strong>${t('records.returnedWhy')}</strong> ${record.reason}</p>
  <p class="faint">${record.decidedByName ?? record.decidedBy ?? ''} · ${moment(record.decidedAt)}</p></div></div>`;

const refusal = (problem) => html`<div data-notice="refused">${failed(problem)}
  ${problem.blocks.length ? html`<ul class="blocks">${problem.blocks.map((block) => html`<li><span class="code">${block.code ?? block.parcelId}</span>
    <a class="code" href="#/records/${block.recordId}">${block.recordNumber}</a> ${said(block.why)}</li>`)}</ul>` : nothing}</div>`;

/** The audit chain right after this record: whoever notes it down can tell later whether the chain was cut. */
export function sealed(file) {
  const entry = file.course.auditHead ?? last(file.audit.value ?? []);
  return entry ? html`<p class="row ok sealed" data-notice="audit">${icon('done')}<span>${t('records.auditHead', { seq: entry.seq })}
    <span class="code" data-hash=${entry.hash} title=${entry.hash}>${shortHash(entry.hash)}</span></span></p>` : nothing;
}

const last = (entries) => entries.reduce((a, b) => (a && a.seq > b.seq ? a : b), null);

const SHORT_HASH_LENGTH = 12;

export const shortHash = (hash) => hash.slice(0, SHORT_HASH_LENGTH);

const link = (key, id) => html`<p class="row"><a href="#/records/${id}">${t(key)}</a></p>`;
