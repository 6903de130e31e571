import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { failed } from '../common/states.js';
import { acceptanceRecord } from './acceptanceRecord.js';
import { balanceTab } from './balanceTab.js';
import { conflictsTab } from './conflictsTab.js';
import { findingsTab } from './findingsTab.js';
import { overviewTab } from './overviewTab.js';
import { parcelsTab } from './parcelsTab.js';
import { mapKey } from './mapKey.js';
import { notices } from './notices.js';
import { recordHead } from './recordHead.js';
import { opened } from './opened.js';
import { voucherRecord } from './voucherRecord.js';
import { wordsDialog } from './wordsDialog.js';

const TABS = { parcels: parcelsTab, findings: findingsTab, balance: balanceTab, conflicts: conflictsTab, overview: overviewTab };

/** One record on its desk: what it is, what it does to the land, what stands against it; beside it the map. */
export const recordScreen = (desk) => {
  const { file } = desk;
  return html`<main class="record-screen" aria-labelledby="record-title">
    ${opened(file, () => html`${bodyOf(file)(desk)}
      ${file.course.asked ? wordsDialog(file) : nothing}`)}
  </main>`;
};

function bodyOf(file) {
  if (file.isOfVouchers) return voucherRecord;
  return file.isOfAcceptance ? acceptanceRecord : landRecord;
}

const landRecord = (desk) => html`${recordHead(desk)}
  <div class="record-body">
    <section class="record-side">${notices(desk.file)}${tabs(desk.file)}
      <div class="record-tab" role="tabpanel" id="record-tab" aria-labelledby="tab-${desk.file.tab}" tabindex="-1">${content(desk.file)}</div></section>
    <section class="record-map" aria-label=${t('records.mapLabel')}><div class="map" ${ref(desk.file.focus.map.attach)}></div>${mapKey(desk.file)}</section>
  </div>`;

/** Without the draft there is nothing to say of parcels; the papers are there all the same. */
function content(file) {
  const { draft } = file.work;
  return draft.status === 'failed' && file.tab !== 'overview' ? failed(draft.problem, () => file.load()) : TABS[file.tab](file);
}

const tabs = (file) => html`<div class="tabs" role="tablist" aria-label=${t('records.tabs')} @keydown=${(event) => moveTab(file, event)}>
  ${tabNames(file).map((name) => html`<button type="button" role="tab" id="tab-${name}" aria-controls="record-tab" aria-selected=${file.tab === name}
    tabindex=${file.tab === name ? 0 : -1} @click=${() => file.show(name)}>${t(`records.tab.${name}`)}${count(file, name)}</button>`)}</div>`;

/** Conflicts have a tab only while there are any. */
const tabNames = (file) => Object.keys(TABS).filter((name) => name !== 'conflicts' || file.conflicts.value?.length || file.tab === 'conflicts');

function count(file, name) {
  const { errors = 0, warnings = 0 } = file.work.findings.value ?? {};
  const counts = {
    parcels: file.draft && { of: file.parcels.length },
    findings: !file.work.findings.busy && file.work.findings.value && { of: errors + warnings, kind: errors ? 'severity-ERROR' : warnings ? 'severity-WARNING' : '' },
    conflicts: { of: file.conflicts.value?.length ?? 0, kind: 'severity-ERROR' },
  };
  if (name === 'findings' && file.work.findings.busy) return html` <span class="spinner" role="status" aria-label=${t('check.busy')}></span>`;
  return counts[name] ? html` <span class="chip num ${counts[name].kind ?? ''}">${number(counts[name].of)}</span>` : nothing;
}

function moveTab(file, event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  const names = tabNames(file);
  const next = names[(names.indexOf(file.tab) + step + names.length) % names.length];
  file.show(next);
  document.getElementById(`tab-${next}`)?.focus();
}
