import { html, nothing } from 'lit-html';
import { DOUBT_KINDS } from '../../../core/doubts.js';
import { coded, t } from '../../../i18n/words.js';
import { areaField, segmented, selectField } from '../../common/fields.js';
import { icon } from '../../common/icons.js';
import { modal } from '../../common/modal.js';
import { failed } from '../../common/states.js';
import { choiceField } from '../act/choiceField.js';
import { faultOf, shownFault } from '../act/markedField.js';
import { plotItem } from '../act/plots.js';

const WORDS_LENGTH_MAX = 1000;

/** A doubt is registered, or ended by somebody else. */
export const doubtDialog = (step) => {
  const { asked } = step;
  const title = t(asked.kind === 'register' ? 'doubt.register' : 'doubt.end');
  const { faults } = step.stated;
  return modal({
    label: title, kind: 'words', onClose: () => step.close(),
    content: html`<h2>${title}</h2><form class="stack" @submit=${(event) => { event.preventDefault(); step.commit(); }}>
      ${asked.kind === 'register' ? registering(step, faults) : ending(step)}
      <div>${areaField({ id: 'doubt-words', label: t(asked.kind === 'register' ? 'doubt.words' : 'doubt.closingWords'), value: step.form.words, maxLength: WORDS_LENGTH_MAX, onInput: (words) => step.fill({ words }) })}
        ${faultOf('doubt-words', shown(step, faults, 'words'))}</div>
      ${asked.problem ? failed(asked.problem) : nothing}
      <div class="row end"><button type="button" ?disabled=${asked.busy} @click=${() => step.close()}>${t('action.cancel')}</button>
        <button type="submit" class="primary" data-command="commit" ?disabled=${asked.busy}>${t(asked.busy ? 'doubt.busy' : asked.kind === 'register' ? 'doubt.hold' : `doubt.do.${step.form.outcome}`)}</button></div></form>`,
  });
};

const shown = (step, faults, field) => shownFault(faults[field], step.asked.tried);

const registering = (step, faults) => html`<p class="banner warning">${icon('warning')}<span>${t('doubt.holdText')}</span></p>
  ${selectField({ id: 'doubt-kind', label: t('doubt.kind'), value: step.form.kind, onChange: (kind) => step.fill({ kind }), options: DOUBT_KINDS.map((kind) => [kind, coded('doubtKind', kind)]) })}
  ${segmented({ name: 'doubt-about', label: t('doubt.what'), value: step.form.about, options: [['voucher', t('doubt.ofVoucher')], ['parcel', t('doubt.ofParcel')]], onChange: (about) => step.fill({ about }) })}
  ${step.form.about === 'voucher'
    ? choiceField({ id: 'doubt-voucher', label: t('vouchers.serial'), choice: step.voucher, item: voucherItem, placeholder: t('vouchers.searchHint'), autofocus: true, fault: shown(step, faults, 'serial') })
    : choiceField({ id: 'doubt-plot', label: t('doubt.parcel'), choice: step.plot.field, item: plotItem, placeholder: t('act.plotCode'), autofocus: true, fault: shown(step, faults, 'parcel') })}`;

const voucherItem = ({ serial, holder, kind }) => html`<span class="kind">${coded('voucher', kind)}</span><span class="what"><span class="code">${serial}</span><span class="faint">${holder}</span></span>`;

const ending = (step) => html`${segmented({ name: 'doubt-outcome', label: t('doubt.outcome'), value: step.form.outcome, options: ['RELEASED', 'CANCELLED'].map((outcome) => [outcome, t(`doubt.do.${outcome}`)]), onChange: (outcome) => step.fill({ outcome }) })}
  <p class=${step.form.outcome === 'CANCELLED' ? 'banner warning' : 'faint'}>${t(`doubt.text.${step.form.outcome}`)}</p>`;
