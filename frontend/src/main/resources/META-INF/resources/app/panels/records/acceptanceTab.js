import { html, nothing } from 'lit-html';
import { date, figureText, unitName } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { findingsList } from '../common/findingsList.js';
import { icon } from '../common/icons.js';
import { awaited } from '../common/states.js';
import { revocationView } from '../acceptance/revocationView.js';
import { revokeDialog } from '../acceptance/revokeDialog.js';
import { planOfWork, planTotals, planVerdict } from '../acceptance/acceptancePlan.js';

/** The works of a record: the plan of each while it is open, what each counts for once it was decided. */
export const acceptanceTab = (desk) => {
  const { acceptance } = desk.file;
  const content = () => (acceptance.isRevocation ? revocationView(acceptance.found.value, desk.workspace.unit) : html`${works(desk)}${acceptance.plan ? outcome(desk) : nothing}`);
  return awaited(acceptance.found, () => html`${content()}${acceptance.revoking.asked ? revokeDialog(acceptance.revoking) : nothing}`, () => desk.file.load());
};

const works = (desk) => {
  const { acceptance, value } = desk.file;
  return html`<section class="stack tight act-statement" data-acceptance=${acceptance.works.length}><header class="row spread"><h2>${t('accept.works')}</h2>
    ${value.may.edit ? html`<button type="button" class="small" data-command="change-works" @click=${() => desk.changeWorks()}>${icon('edit')}${t('accept.changeWorks')}</button>` : nothing}${acceptance.booked && desk.workspace.mayEdit
      ? html`<button type="button" class="small danger" data-command="revoke" @click=${() => acceptance.revoking.ask(acceptance.booked.map(({ id }) => id))}>${t('accept.revoke')}</button>` : nothing}</header>
    ${acceptance.works.map((work, i) => html`<article class="accept-work" data-work=${i}>
      <p class="row"><strong>${t('accept.work', { number: i + 1 })}</strong><span class="chip">${coded('category', work.category)}</span>
        <span class="code">${work.documentNo}</span><span class="faint">${date(work.acceptedOn)}</span></p>
      ${figures(acceptance, i, desk.workspace.unit)}</article>`)}
    ${acceptance.plan || acceptance.booked ? nothing : html`<p class="faint">${t('accept.notBooked')}</p>`}</section>`;
};

function figures(acceptance, i, unit) {
  const { plan, booked } = acceptance;
  if (plan) return planOfWork(plan.works[i], { unit, onGo: (place) => acceptance.goTo(place) });
  return booked ? bookedWork(booked[i], unit) : nothing;
}

const bookedWork = (work, unit) => html`<dl class="facts accept-figures" data-booked=${work.id} data-counted=${work.countedSquareMetres}>
  <div><dt>${t('accept.where')}</dt><dd>${[work.townName, work.villageName, work.zoneName].filter(Boolean).join(' ')}</dd></div>
  <div><dt>${t('accept.whole')}</dt><dd><span class="num">${figureText(work, unit)}</span> ${unitName(unit)}</dd></div>
  <div class="sum"><dt>${t('accept.counted')}</dt><dd><strong class="num">${figureText({ squareMetres: work.countedSquareMetres, mu: work.countedMu }, unit)}</strong> ${unitName(unit)}</dd></div></dl>`;

const outcome = ({ file: { acceptance }, workspace: { unit } }) => html`<section class="stack tight plan accept-plan"><h2>${t('accept.plan')}</h2>
  ${planVerdict(acceptance.plan)}${acceptance.findings.length ? findingsList(acceptance.findings, (finding) => acceptance.goTo(finding)) : nothing}${planTotals(acceptance.plan, unit)}</section>`;
