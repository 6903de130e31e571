import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { figureText, unitName } from '../../i18n/format.js';
import { named, t } from '../../i18n/words.js';
import { findingsList } from '../common/findingsList.js';
import { icon } from '../common/icons.js';
import { awaited, empty, failed, loading } from '../common/states.js';
import { cursorReadout } from '../cursor/cursorReadout.js';
import { drawBar } from '../draw/drawBar.js';
import { drawDrawer } from '../draw/drawDrawer.js';
import { drawHint } from '../draw/drawHint.js';
import { formFields } from './formFields.js';
import { overlapTable, overlapVerdict } from './overlapsCard.js';
import { staleNotice } from './staleNotice.js';

/** A place that is registered or changed: the map on the left, its facts on the right. */
export const formScreen = (form) => (form.needs.status === 'ready' && form.form && form.mayWrite ? whole(form) : html`<main class="screen places">
  <p class="crumbs"><a href="#/places">${t('places.title')}</a></p>
  ${awaited(form.needs, () => (form.mayWrite ? loading() : empty(t('places.mayNotWrite'))), () => form.open(form.register, form.id))}</main>`);

const whole = (form) => html`<main class="place-form ${form.outline.draw.vertices.isOpen ? 'map-numbered' : ''}" aria-labelledby="place-form-title">
  <section class="map-area" aria-label=${t('places.outline')}><div class="map" ${ref(form.outline.map.attach)}></div>
    ${form.outline.view ? tools(form.outline) : nothing}${cursorReadout(form.outline.cursor)}</section>
  ${form.outline.view ? drawDrawer(form.outline.draw) : nothing}
  <aside class="panel inspector" aria-label=${titleOf(form)}>
    <header class="panel-head"><h1 id="place-form-title">${titleOf(form)}</h1></header>
    <form class="panel-body" novalidate @submit=${(event) => { event.preventDefault(); form.send(); }}>
      ${form.stale ? staleNotice(form) : nothing}
      ${form.problem ? refusal(form) : nothing}
      ${outline(form)}${formFields(form)}
      <button class="hidden-label" tabindex="-1" aria-hidden="true">${t('places.save')}</button></form>
    <footer class="panel-foot row"><button type="button" class="primary" data-command="save" ?disabled=${form.busy} @click=${() => form.send()}>${t(form.busy ? 'places.saving' : 'places.save')}</button>
      <button type="button" data-command="cancel" ?disabled=${form.busy} @click=${() => form.leave()}>${t('action.cancel')}</button>
      <span class="faint">${form.tried && !form.outline.isWhole ? t('places.needsOutline') : nothing}</span></footer></aside></main>`;

const titleOf = ({ id, kind, base, needs }) => (id === null ? t('places.newOf', { kind: t(`placeKind.${kind}`) }) : t('places.editOf', { name: base ? named(needs.value.feature.properties) : '' }));

/** Undo and redo, the ways of drawing, and the crosshair for those who draw by keys. */
const tools = (outline) => html`<div class="toolbar" role="toolbar" aria-label=${t('places.tools')}>
    ${tool('undo', t('edit.undo'), () => outline.view.undo(), { disabled: !outline.draft?.canUndo })}
    ${tool('redo', t('edit.redo'), () => outline.view.redo(), { disabled: !outline.draft?.canRedo })}
    ${tool('cursor', t('cursor.toggle'), () => outline.cursor.toggle(), { pressed: outline.cursor.active })}
    ${outline.active ? nothing : html`<button type="button" data-command="draw" @click=${() => outline.goOn()}>${icon('draw')}<span>${t(outline.geometry ? 'places.changeOutline' : 'places.draw')}</span></button>`}</div>
  ${outline.active ? html`${drawBar(outline)}${drawHint(outline)}` : nothing}`;

const tool = (name, label, onClick, { disabled = false, pressed } = {}) => html`<button type="button" data-command=${name} title=${label} aria-label=${label} ?disabled=${disabled}
  aria-pressed=${pressed === undefined ? nothing : pressed} @click=${onClick}>${icon(name)}</button>`;

/** The findings say why; the banner then says only that nothing was saved. */
const refusal = ({ problem }) => (problem.findings.length ? html`<div class="banner error" role="alert">${icon('error')}<div><p>${t('edit.refused', { count: problem.findings.length })}</p></div></div>` : failed(problem));

/** Its official area and its overlaps as it is drawn, or what is wrong with it. */
function outline(form) {
  const { measured, findings, overlaps } = form;
  if (!form.outline.geometry) return html`<p class="faint" data-outline="none">${t('places.noOutline')}</p>`;
  return html`<div aria-live="polite" class="stack">${findings.length ? findingsList(findings, (finding) => form.goTo(finding)) : form.refused ? failed(form.refused) : nothing}
    ${measured && !form.refused ? html`<div class="official" aria-busy=${form.question.busy}><p class="label">${t('fact.officialArea')}</p>
      <p class="big"><span class="num" data-area=${measured.squareMetres}>${figureText(measured, form.workspace.unit)}</span> ${unitName(form.workspace.unit)}</p></div>
      <details class="form-overlaps"><summary>${t('overlap.title')} ${overlapVerdict(overlaps.verdict)}</summary>${overlapTable(measured, { parts: false })}</details>` : nothing}</div>`;
}
