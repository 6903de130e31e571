import { html, nothing } from 'lit-html';
import { differencesOf, versionBefore } from '../../core/versionDifferences.js';
import { moment } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { areaChange, factChange } from './changes.js';
import { versionComparison } from './versionComparison.js';

/** One version: what happened, when it was true, when and by which record it was written, and what became different. */
export const versionItem = (desk, version) => {
  const { history } = desk;
  const chosen = history.chosen?.version === version.version;
  return html`<li class="version ${chosen ? 'chosen' : ''}" @mouseenter=${() => history.hover(version)} @mouseleave=${() => history.hover(null)}>
    <button type="button" class="version-head" aria-pressed=${chosen} title=${t('history.choose')} @click=${() => history.choose(version)}>
      <strong>${t('history.version', { version: version.version })} · ${coded('change', version.change)}</strong>${state(desk, version)}</button>
    <dl class="axes"><div><dt>${t('history.true')}</dt><dd class="num">${period(version)}</dd></div>
      <div><dt>${t('history.recorded')}</dt><dd>${moment(version.recordedAt)} · ${version.recordedBy}<br>${record(version)}</dd></div></dl>
    ${changes(desk, version)}
    ${chosen ? versionComparison(desk, version) : nothing}</li>`;
};

/** What is shown now is said, and what is true now. */
function state(desk, version) {
  const seen = desk.selection.feature.status === 'ready' && desk.selection.feature.value.properties.version === version.version;
  if (desk.time.isPast) return seen ? html`<span class="chip on-map">${t('history.onMap')}</span>` : nothing;
  return version.validTo || version.recordedTo || version.change === 'RETIRE' ? nothing : html`<span class="chip present">${t('history.present')}</span>`;
}

function period({ validFrom, validTo, change }) {
  if (change === 'RETIRE') return t('history.from', { from: validFrom });
  return validTo ? `${validFrom} → ${validTo}` : t('history.since', { from: validFrom });
}

const record = ({ recordId, recordNumber, recordTitle }) => html`${recordId
  ? html`<a class="code" href="#/records/${recordId}">${recordNumber ?? recordId}</a>` : html`<span class="code">${recordNumber}</span>`}
  ${recordTitle ? html`<span class="by-record">${recordTitle}</span>` : nothing}`;

/** What the list itself tells: acreage, land class, stage. The rest is read when the version is chosen. */
function changes(desk, version) {
  if (version.change === 'RETIRE') return nothing;
  const before = versionBefore(desk.history.versions, version);
  if (!before) return html`<ul class="changes">${areaChange(desk, null, version.officialAreaSquareMetres)}</ul>`;
  return html`<ul class="changes">${areaChange(desk, before.officialAreaSquareMetres, version.officialAreaSquareMetres)}
    ${differencesOf(before, version).map((difference) => factChange(desk, difference))}</ul>`;
}
