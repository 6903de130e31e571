import { html, nothing } from 'lit-html';
import { areaOfMu, date, number } from '../../i18n/format.js';
import { coded, named, t, words } from '../../i18n/words.js';
import { takeButton } from '../acceptance/takeButton.js';
import { facts, officialArea } from './facts.js';

/** One renovation zone of a village industrial park. */
export const zoneFacts = (desk, { properties }) => html`
  <p class="title">${named(properties)}</p>
  <p class="tags"><span class="chip">${coded('category', properties.renovation)}</span><span class="chip">${coded('zoneStatus', properties.status)}</span></p>
  ${officialArea(properties, desk.workspace.unit)}
  ${facts([
    [t('fact.code'), html`<span class="code">${properties.code}</span>`],
    [t('fact.town'), desk.catalogue.townName(properties.townCode, properties.townName)],
    [t('fact.village'), properties.villageName],
    [t('fact.target'), known(properties.targetMu) && areaOfMu(properties.targetMu, desk.workspace.unit)],
    [t('fact.occupants'), given(properties.occupants, 0, '')],
    [t('fact.floorArea'), given(properties.floorAreaSquareMetres, 0, 'm²')],
    [t('fact.startedOn'), properties.startedOn && date(properties.startedOn)],
    [t('fact.dueOn'), properties.dueOn && date(properties.dueOn)],
  ])}
  <p class="row"><a href="#/places/zones/${properties.id}">${t('places.openPage')}</a> <a href="#/progress?level=zone">${t('zone.progress')}</a>
    ${desk.workspace.mayEdit && !desk.time.isPast ? takeButton(desk.accepting) : nothing}</p>`;

/** One pilot site. */
export const siteFacts = (desk, { properties }) => html`
  <p class="title">${named(properties)}</p>
  <p class="tags"><span class="chip">${(words.locale === 'en' && properties.themeEn) || properties.theme}</span></p>
  ${facts([
    [t('fact.code'), html`<span class="code">${properties.code}</span>`],
    [t('fact.town'), desk.catalogue.townName(properties.townCode)],
    [t('fact.villageCode'), properties.villageCode && html`<span class="code">${properties.villageCode}</span>`],
  ])}
  <p class="row"><a href="#/places/sites/${properties.id}">${t('places.openPage')}</a></p>`;

const known = (value) => value !== null && value !== undefined;

const given = (value, digits, unit) =>
  !known(value) ? null : html`<span class="num">${number(value, digits)}</span> ${unit}`;
