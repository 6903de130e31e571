import { html, nothing } from 'lit-html';
import { areaOfMu, date, number } from '../../i18n/format.js';
import { coded, named, t } from '../../i18n/words.js';
import { formatRoute } from '../../services/route.js';
import { facts, officialArea } from '../map/facts.js';

/** The official area, what the registers say, and the ways to the statements. */
export const placeFacts = (desk) => html`${desk.facts.officialAreaSquareMetres === undefined ? nothing : officialArea(desk.facts, desk.workspace.unit)}
  ${facts([...common(desk), ...OWN[desk.register](desk)])}
  ${desk.register === 'zones' ? statements(desk.facts) : nothing}`;

const common = ({ facts: { code, townCode, townName, villageCode, villageName, source }, catalogue }) => [
  [t('fact.code'), html`<span class="code">${code}</span>`],
  [t('fact.town'), catalogue.townName(townCode, townName)],
  [t('fact.village'), villageCode && (catalogue.villages.status === 'ready' ? catalogue.unitName(villageCode) : villageName)],
  [t('places.source'), source],
];

const OWN = {
  units: (desk) => [
    [t('places.unitTheme'), desk.facts.theme && coded('unitTheme', desk.facts.theme)],
    [t('places.planType'), desk.facts.planType && coded('planType', desk.facts.planType)],
    [t('places.keyGroup'), desk.facts.keyGroup && coded('keyGroup', desk.facts.keyGroup)],
    [t('places.parent'), desk.parent && html`<a href="#/places/units/${desk.parent.id}">${named(desk.parent)}</a>`],
    [t('places.members'), desk.members.length ? html`<ul>${desk.members.map((unit) => html`<li><a href="#/places/units/${unit.id}">${named(unit)}</a></li>`)}</ul>` : null],
    [t('places.baselineOn'), desk.facts.baselineOn && date(desk.facts.baselineOn)],
    [t('places.completedOn'), desk.facts.completedOn && date(desk.facts.completedOn)],
  ],
  zones: ({ facts: zone, workspace: { unit } }) => [
    [t('places.renovation'), coded('category', zone.renovation)],
    [t('fact.target'), known(zone.targetMu) && areaOfMu(zone.targetMu, unit)],
    [t('fact.occupants'), known(zone.occupants) && t('places.enterprises', { count: number(zone.occupants) })],
    [t('fact.floorArea'), known(zone.floorAreaSquareMetres) && html`<span class="num">${number(zone.floorAreaSquareMetres, 2)}</span> m²`],
  ],
  sites: ({ facts: site }) => [[t('places.theme'), named({ name: site.theme, nameEn: site.themeEn })]],
};

/** @returns {any} null, which is left out, for what is not known */
const known = (value) => (value === null || value === undefined ? null : true);

const statements = ({ id, renovation, townCode, villageCode }) => html`<p class="row place-links">
  <a href=${formatRoute('progress/cockpit', { category: renovation, within: `${villageCode ?? townCode}/zone:${id}` })}>${t('places.cockpit')}</a>
  <a href=${formatRoute('progress', { subject: 'acreage', level: 'zone', category: renovation })}>${t('places.statement')}</a></p>`;
