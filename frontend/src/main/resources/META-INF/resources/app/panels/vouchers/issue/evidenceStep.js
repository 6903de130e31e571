import { html } from 'lit-html';
import { t } from '../../../i18n/words.js';
import { areaField } from '../../common/fields.js';
import { documents } from '../../records/documents.js';
import { markedField, shownFault } from '../act/markedField.js';

const NUMBER_LENGTH_MAX = 64;
const NOTE_LENGTH_MAX = 2000;

/** What the application rests on: the consent of the collective, the project, and the papers. */
export function evidenceStep(desk) {
  const { wizard } = desk;
  const fill = (field) => (value) => desk.say({ type: 'fill', field, value });
  const fault = (field) => shownFault(desk.faults('evidence')[field], desk.hasTried('evidence'));
  return html`<div class="pair">
      ${markedField({ id: 'issue-consentNo', label: t('issue.consentNo'), value: wizard.consentNo, maxLength: NUMBER_LENGTH_MAX, fault: fault('consentNo'), onInput: fill('consentNo') })}
      ${markedField({ id: 'issue-consentOn', label: t('issue.consentOn'), value: wizard.consentOn, type: 'date', fault: fault('consentOn'), onInput: fill('consentOn') })}</div>
    ${markedField({ id: 'issue-projectNo', label: t('issue.projectNo'), value: wizard.projectNo, maxLength: NUMBER_LENGTH_MAX, onInput: fill('projectNo') })}
    <p class="faint">${t('issue.projectHint')}</p>
    ${wizard.recordId === null ? areaField({ id: 'issue-note', label: t('records.noteOptional'), value: wizard.note, rows: 2, maxLength: NOTE_LENGTH_MAX, onInput: fill('note') }) : ''}
    ${documents(desk.papers)}
    <p class="faint">${t('issue.papersHint')}</p>`;
}
