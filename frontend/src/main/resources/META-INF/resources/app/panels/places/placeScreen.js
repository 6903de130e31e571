import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { named, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { awaited, syntheticChip } from '../common/states.js';
import { indicatorsCard } from './indicatorsCard.js';
import { statusChip } from './listScreen.js';
import { overlapsCard } from './overlapsCard.js';
import { placeFacts } from './placeFacts.js';
import { progressCard } from './progressCard.js';
import { scheduleBar } from './scheduleBar.js';

/** One place with all that is known of it. */
export const placeScreen = (desk) => html`<main class="screen places place-one" aria-labelledby="place-title" aria-busy=${desk.one.busy}>
  <p class="crumbs"><a href=${desk.one.status === 'ready' ? desk.places.address(desk.kind) : '#/places'}>${t('places.title')}</a></p>
  ${awaited(desk.one, () => body(desk), () => desk.load())}</main>`;

const body = (desk) => html`<header class="screen-head"><h1 id="place-title">${named(desk.facts)}</h1>
    <span class="chip">${t(`placeKind.${desk.kind}`)}</span>${desk.facts.status ? statusChip(desk.facts.status) : nothing}${desk.facts.synthetic ? syntheticChip() : nothing}
    <span class="spread-rest"></span>
    <button type="button" data-command="on-map" @click=${() => desk.showOnMap()}>${icon('place')}${t('places.onMap')}</button>
    ${desk.mayWrite ? html`<a class="button primary" data-command="edit" href="#/places/${desk.register}/${desk.id}/edit">${icon('edit')}${t('places.edit')}</a>` : nothing}</header>
  <div class="place-top"><section class="card" aria-label=${t('places.facts')}>${placeFacts(desk)}${scheduleBar(desk.schedule, desk.register === 'units' ? 'baseline' : 'began')}</section>
    <section class="place-ground" aria-label=${t('places.outline')}><div class="map" ${ref(desk.map.attach)}></div></section></div>
  ${progressCard(desk)}${overlapsCard(desk.overlaps, () => desk.loadOverlaps())}${desk.hasIndicators ? indicatorsCard(desk) : nothing}`;
