import { html, nothing } from 'lit-html';
import { date, number } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { awaited } from '../common/states.js';
import { facts } from '../map/facts.js';
import { amountOf, unitOf } from '../vouchers/act/amounts.js';
import { entryTable, planBody } from '../vouchers/act/planView.js';

/** What a record asks for, in words, and what comes of it: the plan while it is open, the entries once it was decided. */
export const applicationTab = (desk) => awaited(desk.file.application.found, () => html`${statement(desk)}${outcome(desk)}`, () => desk.file.load());

const statement = (desk) => {
  const { application, value } = desk.file;
  return html`<section class="stack tight act-statement" data-act=${application.act.kind}><header class="row spread"><h2>${t(`act.title.${application.act.kind}`)}</h2>
    ${value.may.edit ? html`<button type="button" class="small" data-command="change-act" @click=${() => desk.changeAct()}>${icon('edit')}${t('act.change')}</button>` : nothing}</header>
    ${facts(lines(application, desk.workspace.unit))}</section>`;
};

/** @returns {[string, any][]} names and values, in the order in which one would say them */
function lines(application, unit) {
  const { act, works, plot } = application;
  const named = (id) => (id === undefined ? null : application.names.get(id) ?? number(id));
  return [
    [t('plan.voucher'), act.serial && html`<a class="code" href="#/vouchers/${act.serial}">${act.serial}</a>`],
    [t('issue.kind'), act.asset && coded('voucher', act.asset)],
    [t('issue.holder'), named(act.holderId)],
    [t('issue.works'), act.works && html`${works.map(({ documentNo }) => html`<span class="code">${documentNo}</span> `)}${works.length < act.works.length ? t('act.worksTaken', { count: number(act.works.length - works.length) }) : nothing}`],
    [t('issue.consentNo'), act.consentNo && `${act.consentNo}${act.consentOn ? ` · ${date(act.consentOn)}` : ''}`],
    [t('issue.projectNo'), act.projectNo],
    [t('act.giver.TRANSFER'), named(act.from)],
    [t('act.buyer'), named(act.to)],
    [t('plan.holder'), named(act.holder)],
    [t('act.pledgee'), named(act.pledgee)],
    [t('act.plot'), act.parcelId && html`<a class="code" href="#/map?parcel=${act.parcelId}">${plot?.properties.code ?? act.parcelId}</a>`],
    [t('act.howMuch'), act.amounts ? Object.entries(act.amounts).map(([name, amount]) => html`<span class="at-hand">${coded('indicator', name)} <span class="num">${amountOf(name, amount, unit)}</span> ${unitOf(name, unit)}</span>`)
      : ['TRANSFER', 'REDEEM'].includes(act.kind) ? t('act.whole') : null],
    [t(application.asset === 'HOUSE' ? 'act.pricePerSquareMetre' : 'act.pricePerMu'), act.pricePerMuYuan !== undefined ? html`<span class="num">${number(act.pricePerMuYuan, 2)}</span> ${t('unit.yuan')}` : null],
    ...['platformNo', 'loanContractNo', 'documentNo', 'approvalNo'].map((name) => [t(`act.document.${name}`), act[name]]),
    [t('act.reason'), act.reason && t(`act.reason.${act.reason}`)],
    [t('act.months'), act.months && `${number(act.months)} ${t('act.monthUnit')}`],
    [t('act.words'), act.words],
  ];
}

function outcome({ file: { application, value }, workspace: { unit } }) {
  const { plan, act, asset } = application;
  const { booked } = application.value;
  if (booked) return html`<section class="stack tight plan" data-booked=${booked.length}>${entryTable(booked, unit, { linked: true, caption: t('plan.booked') })}</section>`;
  if (plan) return html`<section class="stack tight plan"><h2>${t('plan.title')}</h2>${planBody(plan, { unit, kind: act.kind, asset, onGo: (finding) => application.goTo(finding) })}</section>`;
  return html`<p class="faint">${t(value.state === 'APPROVED' ? 'plan.noEntries' : 'plan.notBooked')}</p>`;
}
