import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { named, t } from '../../i18n/words.js';
import { bboxOf } from '../../services/geometry.js';
import { segmented } from '../common/fields.js';
import { findingsList } from '../common/findingsList.js';
import { icon } from '../common/icons.js';
import { awaited, empty, failed } from '../common/states.js';
import { sample } from '../records/mapKey.js';
import { effects } from './effects.js';
import { figuresTable } from './figuresTable.js';

const LOOKS = ['CREATE', 'CHANGE', 'RETIRE'];

/** The scenarios of one set: maps that move together, and the figures beside those of today. */
export const comparisonScreen = (desk) => html`<main class="screen scenarios" aria-labelledby="scenario-title" aria-busy=${desk.one.busy}>
  <p class="crumbs"><a href="#/scenarios">${t('scenario.title')}</a></p>
  ${awaited(desk.one, () => body(desk), () => desk.load())}</main>`;

/** @returns {string} the name of the ground that a set is of */
export const territoryOf = ({ territory, territoryName, territoryNameEn }) => named({ name: territoryName, nameEn: territoryNameEn }) || territory;

const body = (desk) => {
  const { set, columns, bbox } = desk.one.value;
  const scenarios = columns.slice(1);
  return html`<header class="screen-head"><h1 id="scenario-title">${set.title}</h1><span class="faint">${territoryOf(set)}</span>
      <span class="spread-rest"></span>
      <button type="button" class="quiet" @click=${() => desk.load()} ?disabled=${desk.one.busy}>${t('scenario.again')}</button>
      ${desk.workspace.mayEdit ? html`<a class="button" href="#/scenarios/${desk.id}/edit">${t('scenario.change')}</a>
        <button type="button" @click=${() => desk.remove()}>${t('scenario.remove')}</button>` : nothing}</header>
    ${set.note ? html`<p>${set.note}</p>` : nothing}
    ${bbox ? maps(desk, scenarios) : empty(t('scenario.noGround'))}
    ${scenarios.map((column) => findings(desk, column))}
    ${figuresTable(desk.one.value, desk)}
    ${effects(desk.one.value, desk.workspace.unit)}
    <p class="faint rule">${rule(desk.one.value)}</p>`;
};

const maps = (desk, scenarios) => html`<section class="scenario-maps" aria-label=${t('scenario.maps')}>
  <header class="row">${segmented({ name: 'against', label: t('scenario.against'), value: desk.maps.base === null ? 'none' : String(desk.maps.base),
    options: sides(desk), onChange: (against) => desk.compareWith(against) })}
    <ul class="scenario-key" aria-label=${t('records.key')}>${LOOKS.map((look) => html`<li>${sample(look)}${t(`records.look.${look}`)}</li>`)}</ul>
    <span class="spread-rest"></span>
    <button type="button" class="bare" title=${t('scenario.whole')} aria-label=${t('scenario.whole')} @click=${() => desk.maps.showWhole()}>${icon('home')}</button></header>
  ${desk.maps.problem ? failed(desk.maps.problem, () => desk.maps.show(desk.one.value)) : nothing}
  <div class="scenario-pair" data-count=${scenarios.length} aria-busy=${desk.maps.busy}>${scenarios.map((column) => map(desk, column))}</div></section>`;

/** What the maps may be compared with: today, nothing, or a scenario that has figures. */
const sides = (desk) => [
  ['none', t('scenario.againstNone')],
  ...desk.one.value.columns.filter(({ sound }) => sound).map(({ number, name }) => [String(number), name ? t('scenario.againstOne', { name }) : t('scenario.againstToday')]),
];

const map = (desk, { number, name, sound }) => html`<figure class="scenario-map">
  <div class="map" ${ref(desk.maps.mapOf(number).attach)}></div>
  <figcaption>${name}${sound ? nothing : html` <span class="chip severity-ERROR">${t('scenario.unsound')}</span>`}</figcaption></figure>`;

const findings = (desk, { number, name, sound, findings: found }) => (found.length ? html`<section class="card scenario-findings">
  <h2>${t('scenario.findingsOf', { name, count: found.length })}</h2>
  ${sound ? nothing : html`<p class="caution">${t('scenario.unsoundWhy')}</p>`}
  ${findingsList(found, (finding) => desk.maps.goToFinding(number, found.indexOf(finding), bboxOf(finding.where)))}</section>` : nothing);

const rule = ({ rule: { gapMetres, corridorMetres, readyStages }, unitsLeftOut }) => [
  t('scenario.rule', { gap: gapMetres, corridor: corridorMetres, stages: readyStages.map((stage) => t(`stage.${stage}`)).join(t('list.comma')) }),
  ...(unitsLeftOut ? [t('scenario.unitsLeftOut', { count: unitsLeftOut })] : []),
].join(' ');
