import { html, nothing } from 'lit-html';
import { yieldOf } from '../../../core/voucherPlan.js';
import { date, exactArea, unitName } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { facts } from '../../map/facts.js';
import { unitsText, writtenUnit } from '../act/amounts.js';
import { planView } from '../act/planView.js';

/** What would be issued to whom, for what; and what stands against it. */
export const previewStep = (desk) => html`${desk.question.plan ? yields(desk) : nothing}
  ${facts([
    [t('issue.kind'), coded('voucher', desk.wizard.asset)],
    [t('issue.holder'), desk.wizard.holder?.name],
    [t('issue.works'), html`${desk.wizard.works.map(({ documentNo }) => html`<span class="code">${documentNo}</span> `)}
      <span class="num">${exactArea(desk.works.hundredths, desk.workspace.unit)} ${unitName(desk.workspace.unit)}</span>`],
    [t('issue.consentNo'), `${desk.wizard.consentNo} · ${date(desk.wizard.consentOn)}`],
    [t('issue.projectNo'), desk.wizard.projectNo],
  ])}
  ${planView(desk.question, { unit: desk.workspace.unit, kind: 'ISSUE', asset: desk.wizard.asset, onGo: (finding) => desk.map.goToFinding(finding) })}`;

function yields({ question, wizard }) {
  const amounts = Object.entries(yieldOf(question.plan.entries));
  return amounts.length ? html`<ul class="totals compact yields" aria-label=${t('issue.yields')}>${amounts.map(([name, units]) => html`<li data-yield=${name}>
    <p class="label">${coded('indicator', name)}</p><p class="big"><span class="num">${unitsText(wizard.asset, units)}</span> ${writtenUnit(wizard.asset)}</p></li>`)}</ul>` : nothing;
}
