import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { DOCUMENT, REASONS } from '../../../core/voucherActs.js';
import { INDICATORS } from '../../../core/voucherAmount.js';
import { areaIn } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { areaField, segmented, selectField } from '../../common/fields.js';
import { icon } from '../../common/icons.js';
import { choiceField } from './choiceField.js';
import { faultOf, markedField, shownFault } from './markedField.js';
import { plotItem } from './plots.js';
import { unitsText, writtenUnit } from './amounts.js';

const DOCUMENT_LENGTH_MAX = 64;
const WORDS_LENGTH_MAX = 500;

/** The fields of an act, by its kind. */
export const actFields = (desk) => FIELDS[desk.asked.kind](desk, desk.stated.faults);

const FIELDS = {
  TRANSFER: (desk, faults) => html`${giver(desk, faults)}${other(desk, faults, 'act.buyer')}${amounts(desk, faults)}${price(desk, faults)}${document(desk, faults)}`,
  PLEDGE: (desk, faults) => html`${giver(desk, faults)}${other(desk, faults, 'act.pledgee')}${document(desk, faults)}<p class="faint">${t('act.pledgeAll')}</p>`,
  RELEASE: (desk, faults) => html`${giver(desk, faults)}${other(desk, faults, 'act.pledgee')}${document(desk, faults)}<p class="faint">${t('act.releaseBy')}</p>`,
  REDEEM: (desk, faults) => html`${giver(desk, faults)}${plot(desk, faults)}${amounts(desk, faults)}${document(desk, faults)}`,
  EXTEND: (desk, faults) => html`${markedField({ id: 'act-months', label: t('act.months'), value: desk.form.months, inputMode: 'numeric', unit: t('act.monthUnit'), autofocus: true,
    fault: shown(desk, faults, 'months'), onInput: (months) => desk.fill({ months }) })}${said(desk, faults, 'act.extendWords')}`,
  CANCEL: (desk, faults) => html`<p class="banner warning">${icon('warning')}<span>${t('act.cancelAll')}</span></p>
    <div>${selectField({ id: 'act-reason', label: t('act.reason'), value: desk.form.reason, onChange: (reason) => desk.fill({ reason }),
    options: [['', t('act.choose')], ...REASONS.map((code) => [code, t(`act.reason.${code}`)])] })}${faultOf('act-reason', shown(desk, faults, 'reason'))}</div>${said(desk, faults, 'act.cancelWords')}`,
};

const shown = (desk, faults, field) => shownFault(faults[field], desk.asked.tried);

/** Who has several is asked whose it is; usually there is one. */
function giver(desk, faults) {
  const { givers } = desk;
  const label = t(`act.giver.${desk.asked.kind}`);
  if (givers.length > 1) {
    return selectField({ id: 'act-holder', label, value: String(desk.form.holder), options: givers.map(({ id, name }) => [String(id), name]), onChange: (id) => desk.fill({ holder: Number(id) }) });
  }
  return html`<div class="field"><span class="label">${label}</span><p data-giver=${givers[0]?.id ?? ''}>${givers[0]?.name ?? t('act.nobody')}</p>${faultOf('act-holder', shown(desk, faults, 'holder'))}</div>`;
}

export const holderItem = ({ name, kind, townName, villageName }) => html`<span class="kind">${coded('holderKind', kind)}</span>
  <span class="what"><span>${name}</span><span class="faint">${[townName, villageName].filter(Boolean).join(' ')}</span></span>`;

const other = (desk, faults, label) => choiceField({ id: 'act-other', label: t(label), choice: desk.other, item: holderItem, autofocus: true, placeholder: t('act.byName'), fault: shown(desk, faults, 'other') });

const price = (desk, faults) => markedField({ id: 'act-price', label: t(desk.passport.value.voucher.kind === 'HOUSE' ? 'act.pricePerSquareMetre' : 'act.pricePerMu'), value: desk.form.price,
  inputMode: 'decimal', unit: t('unit.yuan'), fault: shown(desk, faults, 'price'), onInput: (text) => desk.fill({ price: text }) });

const document = (desk, faults) => markedField({ id: 'act-document', label: t(`act.document.${DOCUMENT[desk.asked.kind]}`), value: desk.form.document, maxLength: DOCUMENT_LENGTH_MAX,
  fault: shown(desk, faults, 'document'), onInput: (text) => desk.fill({ document: text }) });

const said = (desk, faults, label) => html`<div>${areaField({ id: 'act-words', label: t(label), value: desk.form.words, rows: 3, maxLength: WORDS_LENGTH_MAX, onInput: (words) => desk.fill({ words }) })}
  ${faultOf('act-words', shown(desk, faults, 'words'))}</div>`;

/** All, or a part: then each indicator says how much of it. */
function amounts(desk, faults) {
  const asset = desk.passport.value.voucher.kind;
  return html`<div class="stack tight"><span class="label">${t('act.howMuch')}</span>
    ${segmented({ name: 'act-whole', label: t('act.howMuch'), value: desk.form.whole ? 'whole' : 'part', options: [['whole', t('act.whole')], ['part', t('act.part')]],
    onChange: (value) => desk.fill({ whole: value === 'whole' }) })}
    ${desk.form.whole ? atHand(desk, asset) : html`<div class="amounts">${INDICATORS[asset].filter((name) => desk.giver?.atHand[name]).map((name) => amount(desk, faults, asset, name))}</div>
      ${INDICATORS[asset].length > 1 ? html`<button type="button" class="small" @click=${() => desk.fillInProportion(INDICATORS[asset][0])}>${t('act.inProportion')}</button>` : nothing}`}</div>`;
}

const atHand = (desk, asset) => html`<p class="faint">${Object.entries(desk.giver?.atHand ?? {}).map(([name, units]) =>
  html`<span class="at-hand">${coded('indicator', name)} <span class="num">${unitsText(asset, units)}</span> ${writtenUnit(asset)}</span>`)}</p>`;

const amount = (desk, faults, asset, name) => markedField({ id: `act-amount-${name}`, label: t('act.amountOf', { indicator: coded('indicator', name), most: unitsText(asset, desk.giver.atHand[name]) }),
  value: desk.form.amounts[name] ?? '', inputMode: 'decimal', unit: writtenUnit(asset), fault: shown(desk, faults, `amount-${name}`), onInput: (text) => desk.fillAmount(name, text) });

/** The plot: by its code, or by a click on the map. */
const plot = (desk, faults) => html`<div class="plot"><div class="plot-choice">${choiceField({ id: 'act-plot', label: t('act.plot'), choice: desk.plot.field, autofocus: true,
  item: plotItem, placeholder: t('act.plotCode'), fault: shown(desk, faults, 'parcel') })}
  <button type="button" data-command="pick-plot" @click=${() => desk.pickPlot()}>${icon('place')}${t('act.pickPlot')}</button></div>
  ${desk.form.parcel?.landClass ? html`<p class="plot-facts" data-parcel=${desk.form.parcel.id}><span class="code">${desk.form.parcel.landClass}</span> ${desk.catalogue.landClassName(desk.form.parcel.landClass)}
    · <span class="num">${areaIn(desk.form.parcel.squareMetres, desk.workspace.unit)}</span></p><div class="map small act-map" ${ref(desk.ground.attach)}></div>` : nothing}</div>`;
