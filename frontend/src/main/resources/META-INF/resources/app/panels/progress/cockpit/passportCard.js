import { html, nothing } from 'lit-html';
import { date, figure, figureText, moment, number, unitName } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { awaited, failed } from '../../common/states.js';

/** Beneath a figure: what it is the sum of, who signed, and whether it is still that sum. */
export const figurePassport = (passport, catalogue) => html`<section class="card figure-passport" aria-label=${t('passport.members')}>
  <div class="row spread"><h2>${t('passport.members')}</h2>${passport.mayRecompute ? html`<button type="button" class="small" data-recompute
    ?disabled=${passport.recomputed.busy} @click=${() => passport.recompute()}>${t('passport.recompute')}</button>` : nothing}</div>
  ${comparison(passport)}
  ${awaited(passport.page, () => members(passport), () => passport.open(passport.choice))}
  ${passport.workId === null ? nothing : parcels(passport, catalogue)}</section>`;

function comparison({ recomputed, workspace: { unit } }) {
  if (recomputed.status === 'failed') return failed(recomputed.problem);
  if (recomputed.status !== 'ready') return nothing;
  const { kept, recomputed: anew, equal } = recomputed.value;
  const values = { kept: `${figureText(kept, unit)} ${unitName(unit)}`, anew: `${figureText(anew, unit)} ${unitName(unit)}`, works: number(anew.works) };
  return html`<p class="banner ${equal ? 'good' : 'error'}" role="status" data-equal=${equal}>${t(equal ? 'passport.equal' : 'passport.differs', values)}</p>`;
}

function members(passport) {
  const { workspace: { unit }, page: { value } } = passport;
  const columns = [
    { key: 'document', label: t('passport.document'), value: (row) => row.documentNo, text: (row) => html`<button type="button" class="link" data-work=${row.workId}
      aria-expanded=${passport.workId === row.workId} @click=${() => passport.openWork(row.workId)}>${row.documentNo}</button>` },
    { key: 'kind', label: t('passport.kind'), value: (row) => coded('increment', row.kind) },
    { key: 'day', label: t('passport.day'), value: (row) => row.effectiveOn, text: (row) => date(row.effectiveOn) },
    { key: 'area', label: unitName(unit), numeric: true, value: (row) => figure(row, unit), text: (row) => html`${figureText(row, unit)}${row.balanced ? balancedMark() : nothing}` },
    { key: 'record', label: t('passport.record'), value: (row) => row.recordNumber, text: (row) => html`<a href="#/records/${row.recordId}">${row.recordNumber}</a>` },
    { key: 'author', label: t('passport.author'), value: (row) => row.author ?? '' },
    { key: 'signed', label: t('passport.signed'), value: (row) => row.approvedBy ?? '', text: (row) => html`${row.approvedBy ?? '—'} <span class="faint">${row.approvedAt ? moment(row.approvedAt) : ''}</span>` },
  ];
  return html`${passport.table.template({ caption: t('passport.members'), columns, rows: value.members })}
    ${value.next ? html`<button type="button" class="small" @click=${() => passport.more()}>${t('passport.more')}</button>
      <p class="cockpit-paper" data-partial>${t('passport.partial', { shown: number(value.members.length) })}</p>` : nothing}`;
}

/** A figure in mu that was moved by one digit so that parts add up. */
export const balancedMark = () => html`<sup class="balanced" title=${t('passport.balanced')}>*</sup>`;

const parcels = (passport, catalogue) => awaited(passport.parcels, () => {
  const { workspace: { unit }, parcels: { value } } = passport;
  const columns = [
    { key: 'code', label: t('fact.code'), value: (row) => row.code, text: (row) => html`<a class="code" href="#/map?parcel=${row.id}" data-parcel=${row.id}>${row.code}</a>` },
    { key: 'class', label: t('fact.landClass'), value: (row) => row.landClass, text: (row) => `${row.landClass} ${catalogue.landClassName(row.landClass)}` },
    { key: 'whole', label: t('passport.wholeParcel'), numeric: true, value: (row) => row.officialSquareMetres, text: (row) => number(row.officialSquareMetres, 2) },
    { key: 'share', label: `${t('passport.share')} (${unitName(unit)})`, numeric: true, value: (row) => figure(row, unit), text: (row) => html`${figureText(row, unit)}${row.balanced ? balancedMark() : nothing}` },
  ];
  return html`<h3>${t('passport.parcels', { document: value.documentNo, day: date(value.acceptedOn) })}</h3>
    ${passport.parcelTable.template({ caption: t('passport.parcelsCaption'), columns, rows: value.parcels })}`;
}, () => passport.openWork(passport.workId));
