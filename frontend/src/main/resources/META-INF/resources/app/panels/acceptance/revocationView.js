import { html, nothing } from 'lit-html';
import { date, figureText, unitName } from '../../i18n/format.js';
import { coded, said, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { facts } from '../map/facts.js';

/** What a record takes back: the works, why, and what it does to the figures, or why it cannot. */
export function revocationView(found, unit) {
  return html`<section class="stack tight act-statement" data-revocation=${found.works.length}><header><h2>${t('accept.revocation')}</h2></header>
    ${facts([[t('accept.revokedOn'), date(found.revokedOn)], [t('records.reason'), found.words]])}
    ${found.refusal ? html`<p class="op-fault" role="alert">${icon('error')}${said(found.refusal)}</p>` : nothing}
    ${found.works.map((work, i) => revoked(work, found.plan?.[i] && found.plan.find(({ workId }) => workId === work.id), unit))}</section>`;
}

const revoked = (work, plan, unit) => html`<article class="accept-work" data-revoked=${work.id}>
  <p class="row"><span class="chip">${coded('category', work.category)}</span><span class="code">${work.documentNo}</span><span class="faint">${date(work.acceptedOn)}</span>
    <a class="code" href="#/records/${work.record.id}">${work.record.number}</a></p>
  ${plan ? html`<dl class="facts accept-figures" data-taken-back=${plan.takenBackSquareMetres}>
    <div><dt>${t('accept.takenBack')}</dt><dd><span class="num">${figureText({ squareMetres: plan.takenBackSquareMetres, mu: plan.takenBackMu }, unit)}</span> ${unitName(unit)}</dd></div>
    ${plan.restored.map((other) => html`<div data-restored=${other.workId}><dt>${t('accept.restored')}</dt><dd><span class="num">${figureText(other, unit)}</span> ${unitName(unit)}</dd></div>`)}
    <div class="sum"><dt>${t('accept.change')}</dt><dd><strong class="num">${figureText({ squareMetres: plan.changeSquareMetres, mu: plan.changeMu }, unit)}</strong> ${unitName(unit)}</dd></div></dl>` : nothing}</article>`;
