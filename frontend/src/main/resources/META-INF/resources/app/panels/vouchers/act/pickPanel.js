import { html, nothing } from 'lit-html';
import { t } from '../../../i18n/words.js';
import { icon } from '../../common/icons.js';
import { failed } from '../../common/states.js';
import { facts, officialArea } from '../../map/facts.js';
import { choiceField } from './choiceField.js';
import { planView } from './planView.js';
import { plotItem } from './plots.js';

/** Beside the map while a plot is picked: how, which one it is, and what stands against it. */
export const pickPanel = (pick) => html`<aside class="panel inspector picking" aria-label=${t('pick.title')} data-parcel=${pick.parcel?.id ?? ''}
    @keydown=${(event) => event.key === 'Escape' && !event.defaultPrevented && pick.cancel()}>
  <header class="panel-head"><h2>${t('pick.title')}</h2><span class="spread-rest"></span>
    <button type="button" class="bare" aria-label=${t('action.close')} @click=${() => pick.cancel()}>${icon('close')}</button></header>
  <div class="panel-body"><p class="op-hint">${t('pick.hint')}</p>
    ${choiceField({ id: 'pick-code', label: t('pick.code'), choice: pick.code, item: plotItem, placeholder: t('act.plotCode') })}
    ${pick.problem ? failed(pick.problem) : nothing}
    ${pick.nothingThere ? html`<p class="faint" role="status">${t('pick.nothing')}</p>` : nothing}
    ${pick.parcel ? chosen(pick) : nothing}</div>
  <footer class="panel-foot row"><button type="button" class="primary" data-command="use-plot" ?disabled=${!pick.canUse} @click=${() => pick.use()}>${t('pick.use')}</button>
    <button type="button" @click=${() => pick.cancel()}>${t('action.cancel')}</button></footer></aside>`;

const chosen = (pick) => {
  const { properties } = pick.parcel;
  const { catalogue, workspace } = pick.map;
  return html`<p class="title code">${properties.code ?? t('fact.noCode')}</p>${officialArea(properties, workspace.unit)}
    ${facts([[t('fact.landClass'), html`<span class="code">${properties.landClass}</span> ${catalogue.landClassName(properties.landClass)}`],
    [t('fact.town'), catalogue.townName(properties.townCode, properties.townName)], [t('fact.zone'), properties.zoneName]])}
    <h3>${t('pick.verdict')}</h3>
    ${planView(pick.question, { unit: workspace.unit, kind: 'REDEEM', asset: 'LAND', brief: true, onGo: (finding) => pick.goTo(finding), wanting: t('pick.incomplete') })}`;
};
