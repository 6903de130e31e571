import { html, nothing } from 'lit-html';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { failed, loading } from '../common/states.js';
import { undoRedo } from './parcelsTab.js';

/** Over the map: in which draft its edits go, and what the check says of it. */
export const draftBar = (current) => {
  const { work } = current;
  if (!current.id) return nothing;
  return html`<section class="draft-bar row" aria-label=${t('records.currentDraft')} data-record=${current.id}>
    ${work.draft.status === 'failed' ? failed(work.draft.problem, () => current.reload()) : work.record ? content(current) : loading()}</section>`;
};

const content = (current) => {
  const { work } = current;
  const { id, number: recordNumber, title, parcels } = work.record;
  return html`<span class="chip record-DRAFT">${t('records.draftHere')}</span>
    <span class="code">${recordNumber}</span><strong class="draft-title" title=${title}>${title}</strong>
    <span class="faint">${t('records.parcelCount', { count: number(parcels) })}</span>${check(work)}<span class="spread-rest"></span>
    ${undoRedo({ canUndo: work.canUndo, canRedo: work.canRedo, undo: () => current.undo(), redo: () => current.redo() })}
    <a class="button small" href="#/records/${id}">${t('records.openDesk')}</a>
    <button type="button" class="bare" aria-label=${t('records.leaveDraft')} title=${t('records.leaveDraft')} @click=${() => current.leave()}>${icon('close')}</button>`;
};

function check(work) {
  const { findings } = work;
  if (findings.busy) return html`<span class="faint">${t('check.busy')}</span>`;
  const { errors = 0, warnings = 0 } = findings.value ?? {};
  if (!errors && !warnings) return findings.value ? html`<span class="ok" data-errors="0">${icon('done')}${t('records.clean')}</span>` : nothing;
  return html`<a class="chip ${errors ? 'severity-ERROR' : 'severity-WARNING'}" data-errors=${errors}
    href="#/records/${work.id}?tab=findings">${
    errors ? t('records.errors', { count: number(errors) }) : t('records.warnings', { count: number(warnings) })}</a>`;
}
