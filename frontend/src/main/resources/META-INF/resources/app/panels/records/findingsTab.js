import { html, nothing } from 'lit-html';
import { faultSize, moment, number } from '../../i18n/format.js';
import { coded, said, t } from '../../i18n/words.js';
import { findingText } from '../common/findingsList.js';
import { icon } from '../common/icons.js';
import { awaited } from '../common/states.js';

/** What the check says of the draft: errors first, each with its place, its size, and the repair where there is one. */
export const findingsTab = (file) => awaited(file.work.findings, () => {
  const { errors, warnings, checkedAt } = file.work.findings.value;
  return html`<header class="row spread"><p role="status" data-errors=${errors} data-warnings=${warnings}>${summary(errors, warnings)}</p>
      <span class="row faint">${t('records.checkedAt', { time: moment(checkedAt) })}
        <button type="button" class="small" @click=${() => file.work.load()}>${t('records.checkAgain')}</button></span></header>
    ${file.findings.length ? html`<ol class="record-findings" aria-label=${t('findings.title', { count: file.findings.length })}>
      ${file.findings.map((finding, index) => item(file, finding, index))}</ol>` : nothing}`;
}, () => file.work.load());

function summary(errors, warnings) {
  if (!errors && !warnings) return html`<span class="ok">${icon('done')}${t('records.clean')}</span>`;
  return html`${errors ? html`<strong class="bad">${t('records.errors', { count: number(errors) })}</strong> ` : nothing}${
    warnings ? html`<span class="warn">${t('records.warnings', { count: number(warnings) })}</span>` : nothing}`;
}

const item = (file, finding, index) => html`<li class=${finding.severity === 'WARNING' ? 'warning' : 'error'} data-finding=${finding.code}
  aria-current=${file.focus.isChosen('finding', finding.key)}>
  <button type="button" class="go" title=${t('findings.go')} @click=${() => file.focus.choose({ kind: 'finding', id: finding.key })}>
    <span class="order num">${index + 1}</span>
    <span class="text"><span class="row"><strong>${coded('finding', finding.code)}</strong><span class="faint num">${size(finding)}</span></span>
      <span>${findingText(finding)}</span>
      <span class="faint code">${file.nameOf(finding.parcelId)}</span></span></button>
  ${finding.repair && file.value.may.edit ? repairButton(file, finding) : nothing}</li>`;

const repairButton = (file, { key, repair }) => html`<div class="repair"><button type="button" class="small" data-repair=${repair.kind} ?disabled=${Boolean(file.work.busy)}
  title=${said(repair.messages)} @click=${() => file.work.repair(key)}>${t(file.work.busy === `repair/${key}` ? 'records.repairing' : 'records.repair')}</button>
  <span class="faint">${said(repair.messages)}</span></div>`;

/** How large: an area or a length, whichever the finding has. */
function size({ squareMetres, metres }) {
  if (squareMetres) return faultSize(squareMetres);
  return metres ? `${number(metres, 3)} m` : '';
}
