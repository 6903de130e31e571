import { html, nothing } from 'lit-html';
import { date, moment } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { recordState } from './recordState.js';

/** Number, title, state, who and when; and what may be done with the record now. */
export const recordHead = (desk, { reviewing = false } = {}) => {
  const { file } = desk;
  const record = file.value;
  return html`<header class="record-head">
    <div class="what">
      <p class="row"><a class="back" href=${reviewing ? `#/records/${record.id}` : '#/records'}>${icon('left')}${t(reviewing ? 'records.toDesk' : 'records.list')}</a>
        <span class="code number">${record.number}</span>${recordState(record)}<span class="chip">${coded('recordKind', record.kind)}</span></p>
      <div class="row"><h1 id="record-title" tabindex="-1">${record.title}</h1>${record.may.edit && !reviewing ? html`<button type="button" class="bare" title=${t('records.editTitle')}
        aria-label=${t('records.editTitle')} @click=${() => { file.show('overview'); file.facts.begin(); }}>${icon('edit')}</button>` : nothing}</div>
      <p class="faint meta">${meta(record, file.catalogue).map((text) => html`<span>${text}</span>`)}</p>
    </div>
    <div class="commands">${reviewing ? nothing : commands(desk, record)}</div>
    ${file.course.busy || file.work.busy ? html`<progress class="working" aria-label=${t('records.working')}></progress>` : nothing}
  </header>`;
};

const meta = (record, catalogue) => [
  t('records.by', { name: record.authorName ?? record.author }),
  record.unitCode && catalogue.townName(record.unitCode, record.unitName),
  t('records.openedOn', { date: date(record.createdAt) }),
  record.effectiveOn ? t('records.effectiveFrom', { date: date(record.effectiveOn) }) : t('records.effectiveOnApproval'),
  record.submittedAt && t('records.submittedAt', { time: moment(record.submittedAt) }),
].filter(Boolean);

function commands(desk, { id, state, may }) {
  const { course } = desk.file;
  return html`
    ${may.edit && !desk.file.matter ? html`<button type="button" @click=${() => desk.workOnMap()}>${icon('draw')}${t('records.workOnMap')}</button>` : nothing}
    ${may.withdraw ? html`<button type="button" class="danger" ?disabled=${Boolean(course.busy)} @click=${() => course.ask('withdraw')}>${t('records.withdraw')}</button>` : nothing}
    ${may.reverse ? html`<button type="button" class="danger" ?disabled=${Boolean(course.busy)} @click=${() => course.reverse()}>${t('records.reverse')}</button>` : nothing}
    ${desk.file.matter && !may.decide ? nothing : html`<a class="button ${may.decide ? 'primary' : ''}" href="#/records/${id}/review">${t(may.decide ? 'records.review' : 'records.compare')}</a>`}
    ${state === 'DRAFT' || state === 'RETURNED' ? submitButton(desk.file) : nothing}`;
}

/** The button says why it cannot be pressed, in a text that a screen reader finds too. */
function submitButton(file) {
  if (!file.value.may.edit && !file.value.may.submit) return nothing;
  const { obstacles, course, work } = file;
  return html`<span class="submit"><button type="button" class="primary" ?disabled=${obstacles.length > 0 || Boolean(course.busy || work.busy)} aria-describedby="submit-why"
      @click=${() => course.ask('submit')}>${t(course.busy === 'submit' ? 'records.busy.submit' : 'records.submit')}</button>
    <span id="submit-why" class="why ${obstacles.some(({ reason }) => reason !== 'unchecked') ? 'warn' : 'faint'}">${obstacles.map(({ reason, count }) => t(`records.why.${reason}`, { count })).join(t('records.listComma'))}</span></span>`;
}
