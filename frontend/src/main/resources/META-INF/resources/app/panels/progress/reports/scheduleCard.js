import { html, nothing } from 'lit-html';
import { date } from '../../../i18n/format.js';
import { said, t } from '../../../i18n/words.js';
import { selectField, textField } from '../../common/fields.js';
import { awaited, failed } from '../../common/states.js';
import { readableTerritories } from '../readableTerritories.js';

const LAST_DAY = 28;

/** Which territories get a report every month; officials set it. */
export const scheduleCard = (desk) => html`<section class="stack tight report-schedules" aria-labelledby="report-schedules">
  <div class="row spread"><h2 id="report-schedules">${t('report.schedules')}</h2>
    ${desk.isOfficial && !desk.schedules.asked ? html`<button type="button" data-command="ask-schedule" @click=${() => desk.schedules.ask()}>${t('report.setSchedule')}</button>` : nothing}</div>
  ${desk.schedules.asked ? form(desk) : nothing}
  ${awaited(desk.schedules.all, () => list(desk), () => desk.schedules.load())}</section>`;

function list(desk) {
  const { schedules } = desk.schedules.all.value;
  if (!schedules.length) return html`<p class="faint">${t('report.noSchedules')}</p>`;
  return html`<ul>${schedules.map((one) => html`<li class="row" data-schedule=${one.territory}>
    <strong>${desk.territoryName(one.territory)}</strong><span>${t('report.everyMonth', { day: one.dayOfMonth })}</span>
    <span class="faint">${t('report.setBy', { who: one.setBy, day: date(one.setAt) })}</span>
    ${one.lastProblem ? html`<span class="problem">${t('report.lastProblem', { problem: said(one.lastProblem) })}</span>` : nothing}
    ${desk.isOfficial ? html`<button type="button" class="small" data-command="remove-schedule" ?disabled=${Boolean(desk.busy)} @click=${() => desk.schedules.remove(one)}>${t('report.stop')}</button>` : nothing}</li>`)}</ul>`;
}

const form = (desk) => html`<form class="card" aria-label=${t('report.setSchedule')} @submit=${(event) => { event.preventDefault(); desk.schedules.set(); }}>
  <div class="filters">${selectField({ id: 'scheduleOf', label: t('progress.territory'), value: desk.schedules.asked.territory, options: readableTerritories(desk), onChange: (territory) => desk.schedules.fill({ territory }) })}
    ${textField({ id: 'scheduleDay', label: t('report.dayOfMonth'), type: 'number', min: 1, max: LAST_DAY, value: String(desk.schedules.asked.dayOfMonth), required: true, onInput: (dayOfMonth) => desk.schedules.fill({ dayOfMonth }) })}
    <div class="row"><button type="button" ?disabled=${Boolean(desk.busy)} @click=${() => desk.schedules.leaveForm()}>${t('action.cancel')}</button>
      <button type="submit" class="primary" data-command="set-schedule" ?disabled=${Boolean(desk.busy)}>${t('report.setSchedule')}</button></div></div>
  <p class="faint">${t('report.scheduleText')}</p>${desk.problem ? failed(desk.problem) : nothing}</form>`;
