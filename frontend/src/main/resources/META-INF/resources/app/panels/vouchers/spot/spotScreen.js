import { html } from 'lit-html';
import { actsOf } from '../../../core/voucherPlan.js';
import { date, moment, position } from '../../../i18n/format.js';
import { t } from '../../../i18n/words.js';
import { icon } from '../../common/icons.js';
import { awaited, empty } from '../../common/states.js';
import { moreRows } from '../../common/Pages.js';
import { documentText } from '../act/documentText.js';
import { entryTable } from '../act/planView.js';

const ZOOM = 18;

/** From a spot of the map to every entry that rests on it, or did. */
export const spotScreen = (desk) => (desk.place ? html`<div class="row spread"><h2>${t('spot.title', { place: position(...desk.place, 'degrees') })}</h2>
    <a class="button" href="#/map?z=${ZOOM}&c=${desk.place.join(',')}">${icon('place')}${t('spot.onMap')}</a></div>
  ${awaited(desk.found, () => resting(desk), () => desk.load())}` : empty(t('spot.noPlace'), t('spot.noPlaceAdvice')));

function resting(desk) {
  const { claims, entries } = desk.found.value;
  if (!claims.length) return empty(t('spot.nothing'));
  return html`<section class="stack tight"><h3>${t('spot.claims')}</h3><ul class="spot-claims">${claims.map((claim) => html`<li data-claim=${claim.serial} class=${claim.ended ? 'faint' : ''}>
      <a class="code" href="#/vouchers/${encodeURIComponent(claim.serial)}">${claim.serial}</a> ${claim.ended
  ? t('spot.stood', { from: moment(claim.from), until: moment(claim.until) }) : t('spot.stands', { from: moment(claim.from) })}</li>`)}</ul></section>
    <section class="stack tight"><h3>${t('spot.entries')}</h3><ol class="life-line">${actsOf(entries).map((act) => html`<li class="stack tight" data-record=${act.recordId}>
      <p class="row"><span class="num">${date(act.day)}</span><a class="code" href="#/records/${act.recordId}">${act.recordNumber}</a><span class="faint">${documentText(act.document)}</span></p>
      ${entryTable(act.entries, desk.workspace.unit, { linked: true, caption: t('passport.entriesOf', { number: act.recordNumber }), heading: false })}</li>`)}</ol>
      ${moreRows(desk.found, () => desk.loadMore())}</section>`;
}
