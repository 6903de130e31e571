import { html, nothing } from 'lit-html';
import { KINDS_TO_OPEN, TITLE_LENGTH_MAX } from '../../core/records.js';
import { coded, t } from '../../i18n/words.js';
import { areaField, selectField, textField } from '../common/fields.js';
import { modal } from '../common/modal.js';
import { failed } from '../common/states.js';

const NOTE_LENGTH_MAX = 2000;

/** Opens a record; on the map, one of one's own drafts may be taken up instead. */
export const newRecordDialog = (desk) => {
  const { asked } = desk;
  const title = t(asked.forEdit ? 'records.forEditTitle' : 'records.new');
  return modal({
    label: title, kind: 'new-record', onClose: () => desk.close(),
    content: html`<h2>${title}</h2>
      ${asked.forEdit ? html`<p class="faint">${t('records.forEditText')}</p>` : nothing}
      <form class="stack" @submit=${(event) => { event.preventDefault(); desk.submit(); }}>
        ${asked.forEdit && desk.drafts.value?.length ? draftChoice(desk) : nothing}
        ${asked.chosen ? nothing : fields(desk)}
        ${asked.problem ? failed(asked.problem) : nothing}
        <div class="row end"><button type="button" @click=${() => desk.close()}>${t('action.cancel')}</button>
          <button type="submit" class="primary" ?disabled=${!desk.maySubmit}>${submitName(asked)}</button></div>
      </form>`,
  });
};

function submitName({ busy, chosen }) {
  if (busy) return t('records.opening');
  return t(chosen ? 'records.takeUp' : 'records.open');
}

const draftChoice = (desk) => selectField({
  id: 'draftChoice', label: t('records.whichDraft'), value: desk.asked.chosen, onChange: (value) => desk.fill('chosen', value),
  options: [...desk.drafts.value.map((record) => [String(record.id), `${record.number} ${record.title}`]), ['', t('records.aNewOne')]],
});

const fields = (desk) => {
  const { form } = desk.asked;
  const fill = (name) => (value) => desk.fill(name, value);
  return html`
    ${textField({ id: 'newRecordTitle', label: t('records.title'), value: form.title, required: true, autofocus: true, maxLength: TITLE_LENGTH_MAX,
      placeholder: t('records.titleHint'), onInput: fill('title') })}
    <div class="pair">${selectField({ id: 'newRecordKind', label: t('records.kind'), value: form.kind, onChange: fill('kind'),
      options: KINDS_TO_OPEN.map((kind) => [kind, coded('recordKind', kind)]) })}
    ${textField({ id: 'newRecordEffectiveOn', label: t('records.effectiveOnOptional'), value: form.effectiveOn, type: 'date', onInput: fill('effectiveOn') })}</div>
    ${areaField({ id: 'newRecordNote', label: t('records.noteOptional'), value: form.note, maxLength: NOTE_LENGTH_MAX, onInput: fill('note') })}
    <p class="faint">${t('records.effectiveOnHint')}</p>`;
};
