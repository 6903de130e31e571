import { html, nothing } from 'lit-html';
import { coded, t } from '../../i18n/words.js';
import { failed } from '../common/states.js';
import { selectField, textField } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { conflictNotice } from './conflictNotice.js';
import { officialArea } from './facts.js';
import { findingsList } from '../common/findingsList.js';
import { editedParcels } from '../draw/editedParcels.js';

const OWNERSHIPS = ['COLLECTIVE', 'STATE', 'UNDETERMINED'];
const STAGES = ['EXISTING', 'SURVEYED', 'AGREED', 'CLEARED', 'LEVELLED', 'RECLAIMED', 'GREENED', 'ACCEPTED'];

/** The parcel that is being drawn or changed: live area, what stands against it, its facts, and the way to save. */
export const editPanel = (desk) => {
  const { edit } = desk;
  return html`<aside class="panel inspector" aria-label=${t('edit.label')}>
    <header class="panel-head"><h2>${t(edit.base ? 'edit.change' : 'edit.new')}</h2><span class="spread-rest"></span>
      ${history(desk)}</header>
    <form class="panel-body" @submit=${(event) => { event.preventDefault(); edit.save(); }}>
      ${edit.connection.isLost ? disconnected(edit) : nothing}
      ${edit.saving.conflict ? conflictNotice(desk) : nothing}
      ${edit.saving.problem && !edit.connection.isLost ? refusal(edit) : nothing}
      ${officialArea(edit.check.measured, desk.workspace.unit, { busy: edit.check.busy })}
      ${editedParcels(edit, desk.workspace.unit)}
      ${edit.others.length ? html`<p class="banner info">${t(edit.current.takesEdits ? 'draft.together' : 'draft.togetherRecord', { count: edit.others.length })}</p>` : nothing}
      ${findings(desk)}
      ${fields(desk)}
    </form>
    <footer class="panel-foot row">
      <button type="button" class="primary" ?disabled=${!edit.maySave || Boolean(edit.saving.conflict)} @click=${() => edit.save()}>${saveName(edit)}</button>
      <button type="button" ?disabled=${edit.saving.busy} @click=${() => edit.cancel()}>${t('action.cancel')}</button>
      <span class="faint">${missing(edit)}</span>
    </footer></aside>`;
};

function saveName({ saving }) {
  if (saving.busy) return t('edit.saving');
  return t(saving.intoRecord ? 'records.saveInDraft' : 'edit.save');
}

const disconnected = (edit) => html`<div class="banner warning" role="alert" data-connection="lost">${icon('warning')}<div><p>${t('draft.disconnected')}</p>
  <p class="faint">${t(edit.saving.isWanted ? 'draft.saveWaits' : 'draft.goOn')}</p>
  <button type="button" class="small" @click=${() => edit.reachAgain()}>${t('action.retry')}</button></div></div>`;

/** The findings say why; the banner then says only that nothing was saved. */
function refusal(edit) {
  const { refused, problem, stale } = edit.saving;
  if (stale) return staleNeighbour(edit);
  if (refused.length) return html`<div class="banner error" role="alert">${icon('error')}<div><p>${t('edit.refused', { count: refused.length })}</p></div></div>`;
  return failed(problem, problem.unreachable ? () => edit.save() : null);
}

const staleNeighbour = ({ saving, others }) => html`<div class="banner warning" role="alert">${icon('warning')}<div><p>${t('draft.neighbourStale', {
  code: others.find(({ base }) => base.id === saving.stale)?.base.properties.code ?? t('fact.noCode') })}</p>
  <button type="button" class="small" @click=${() => saving.renewNeighbour()}>${t('draft.readNeighbour')}</button></div></div>`;

const history = (desk) => html`<button type="button" class="bare" title=${t('edit.undo')} aria-label=${t('edit.undo')}
  ?disabled=${!desk.edit.draft?.canUndo} @click=${() => desk.view.undo()}>${icon('undo')}</button>
  <button type="button" class="bare" title=${t('edit.redo')} aria-label=${t('edit.redo')}
  ?disabled=${!desk.edit.draft?.canRedo} @click=${() => desk.view.redo()}>${icon('redo')}</button>`;

function findings(desk) {
  const { edit } = desk;
  if (edit.check.problem && !edit.connection.isLost) return failed(edit.check.problem);
  if (!edit.draft?.geometry) return html`<p class="faint">${t('edit.noGeometry')}</p>`;
  return html`<div aria-live="polite" data-checked-ms=${edit.check.busy || edit.check.milliseconds === null ? nothing : Math.round(edit.check.milliseconds)}>${edit.findings.length
    ? html`${findingsList(edit.findings, (finding) => desk.goToPlace(finding.where))}${unfinished(edit)}`
    : html`<p class="ok">${edit.check.busy && !edit.check.answered ? t('check.busy') : html`${icon('done')}${t('check.clean')}`}</p>`}</div>`;
}

/** A draft may be saved with what is wrong in it; it cannot be handed in. */
function unfinished(edit) {
  const hasErrors = edit.findings.some(({ severity }) => severity !== 'WARNING');
  return hasErrors && edit.saving.intoRecord && !edit.saving.refused.length ? html`<p class="faint">${t('draft.savedWithErrors')}</p>` : nothing;
}

const fields = ({ edit, catalogue }) => html`<div class="stack">
  ${selectField({ id: 'landClass', label: t('fact.landClass'), value: edit.form.landClass, onChange: (value) => edit.fill('landClass', value),
    options: [['', t('edit.choose')], ...catalogue.landClassGroups()] })}
  <div class="pair">
  ${selectField({ id: 'ownership', label: t('fact.ownership'), value: edit.form.ownership, onChange: (value) => edit.fill('ownership', value),
    options: OWNERSHIPS.map((code) => [code, coded('ownership', code)]) })}
  ${selectField({ id: 'stage', label: t('fact.stage'), value: edit.form.stage, onChange: (value) => edit.fill('stage', value),
    options: STAGES.map((code) => [code, coded('stage', code)]) })}</div>
  ${textField({ id: 'holder', label: t('fact.holder'), value: edit.form.holder, maxLength: 200, onInput: (value) => edit.fill('holder', value) })}
  ${textField({ id: 'code', label: t('fact.codeOptional'), value: edit.form.code, maxLength: 19, onInput: (value) => edit.fill('code', value) })}
  ${edit.saving.intoRecord ? nothing : textField({ id: 'recordTitle', label: t('fact.recordTitle'), value: edit.form.title, maxLength: 200,
    placeholder: t(edit.base ? 'edit.titleChange' : 'edit.titleNew'), onInput: (value) => edit.fill('title', value) })}</div>`;

function missing(edit) {
  if (!edit.draft?.geometry || edit.draft.hole) return t('edit.needsGeometry');
  return edit.form.landClass ? '' : t('edit.needsLandClass');
}
