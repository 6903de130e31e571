import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { spotLink } from './spotLink.js';
import { overlayName } from './overlayName.js';

/** What else lies where the map was clicked, apart from what the inspector describes already. */
export function overlaySection(desk) {
  const { selection } = desk;
  const features = selection.overlays.features.filter(({ layer, id }) => !selection.is(layer, id));
  return html`${features.length === 0 ? nothing : html`<section class="overlays" aria-labelledby="overlays-title">
    <h3 id="overlays-title">${t('overlays.title')}</h3>
    <ul>${features.map((feature) => item(desk, feature))}</ul></section>`}${restingHere(selection.overlays.place)}`;
}

/** Vouchers that stand there, or stood there once, show no ground of their own on the map. */
const restingHere = (place) => (place ? html`<p class="resting"><a data-command="resting" href=${spotLink(place)}>${t('spot.open')}</a></p>` : nothing);

function item(desk, feature) {
  const { name, more } = overlayName(feature, desk.workspace.unit);
  return html`<li data-layer=${feature.layer}><span class="kind">${t(`overlays.${feature.layer}`)}</span>
    <span class="what">${opener(desk, feature, name)}<span class="faint">${more}</span></span></li>`;
}

/** A zone has facts of its own, a unit its page, a record its file. */
function opener(desk, { layer, id, properties }, name) {
  if (layer === 'zones') return html`<button type="button" class="link" @click=${() => desk.selection.choose('zones', id)}>${name}</button>`;
  if (layer === 'consolidation-units') return html`<a href="#/places/units/${id}">${name}</a>`;
  return layer === 'review' ? html`<a class="code" href="#/records/${properties.recordId}">${name}</a>` : html`<span>${name}</span>`;
}
