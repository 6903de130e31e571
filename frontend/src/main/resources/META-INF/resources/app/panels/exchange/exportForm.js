import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { LAYERS } from '../../core/exportChoice.js';
import { number } from '../../i18n/format.js';
import { named, said, t, words } from '../../i18n/words.js';
import { segmented, selectField, textField } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { awaited, failed, loading } from '../common/states.js';
import { systemName } from '../delivery/systemChoice.js';

/** Which layer, what of it, in which format; beside it what the archive holds besides the data. */
export const exportForm = (desk) => html`<div class="columns export">
  <section class="card" aria-labelledby="export-title"><h2 id="export-title">${t('export.title')}</h2>
    ${awaited(desk.formats, () => form(desk), () => desk.arrive())}</section>
  <section class="card" aria-labelledby="manifest-title"><h2 id="manifest-title">${t('export.inside')}</h2>
    <p>${t('export.insideText')}</p>
    <ul class="manifest">${MANIFEST.map((part) => html`<li><strong>${t(`export.manifest.${part}`)}</strong> <span class="faint">${t(`export.manifestLine.${part}`)}</span></li>`)}</ul>
    <p class="faint">${t('export.roundTrip')}</p></section></div>`;

const MANIFEST = ['what', 'filter', 'crs', 'count', 'members'];

const form = (desk) => {
  const { choice } = desk;
  const set = (changes) => desk.set(changes);
  const has = (side) => LAYERS[choice.layer].includes(side);
  return html`<div class="stack">
    <div class="pair">
      ${select('exportLayer', 'export.layer', choice.layer, Object.keys(LAYERS).map((layer) => [layer, t(`export.layer.${layer}`)]), (layer) => set({ layer, zone: '', ground: 'all' }))}
      ${select('exportFormat', 'export.format', choice.format, desk.formats.value.map((format) => [format.id, titleOf(format)]), (format) => set({ format, crs: '' }))}
      ${select('exportCrs', 'export.crs', choice.crs, (desk.format?.crs ?? []).map((code) => [code, systemName(code)]), (crs) => set({ crs }))}
      ${desk.format?.encodings.length > 1 ? select('exportEncoding', 'export.encoding', choice.encoding, desk.format.encodings.map((code) => [code, code]), (encoding) => set({ encoding })) : nothing}</div>
    <fieldset class="choices"><legend>${t('export.which')}</legend>
      <div class="pair">
        ${has('town') ? select('exportTown', 'fact.town', choice.town, [['', t('export.allTowns')], ...townsOf(desk)], (town) => set({ town, zone: '' })) : nothing}
        ${has('zone') ? select('exportZone', 'fact.zone', choice.zone, [['', t('export.allZones')], ...zonesOf(desk, choice.town)], (zone) => set({ zone })) : nothing}
        ${has('landClass') ? select('exportLandClass', 'export.landClass', choice.landClass, [['', t('export.allClasses')], ...classesOf(desk)], (landClass) => set({ landClass })) : nothing}
        ${has('asOf') ? textField({ id: 'exportAsOf', label: t('export.asOf'), type: 'date', value: choice.asOf, onInput: (asOf) => set({ asOf }) }) : nothing}
        ${has('record') ? record(desk) : nothing}</div>
      ${ground(desk, has('ids'))}</fieldset>
    ${fetching(desk)}</div>`;
};

const select = (id, label, value, options, onChange) => selectField({ id, label: t(label), value, options, onChange });

const record = (desk) => html`<div class="field"><label for="exportRecord">${t('export.record')}</label>
  <input id="exportRecord" type="search" list="exportRecords" autocomplete="off" maxlength="80" placeholder=${t('export.recordHint')} .value=${live(desk.wanted.record)}
    @input=${(event) => desk.setRecord(event.target.value)}><datalist id="exportRecords">${desk.offered.map((one) => html`<option value=${one.number}>${one.title}</option>`)}</datalist></div>`;

/** What of the ground: all, what the map shows, or what is selected there. */
const ground = (desk, maySelect) => {
  const { ids } = desk.seen;
  const options = [['all', t('export.ground.all')], ['box', t('export.ground.box')], ...(maySelect ? [['selection', t('export.ground.selection', { count: number(ids.length) })]] : [])];
  return html`<div class="field"><span class="label">${t('export.ground')}</span>
    ${segmented({ name: 'exportGround', label: t('export.ground'), value: desk.choice.ground, options, onChange: (value) => desk.set({ ground: value }) })}</div>`;
};

/** The browser shows the download; a selection that is too long for an address is fetched by the page. */
function fetching(desk) {
  const { missing } = desk;
  const button = html`${icon('download')}${t('export.start')}`;
  if (desk.problem) return failed(desk.problem, () => desk.fetch());
  if (missing) return html`<p class="warn" role="status">${t(`export.missing.${missing}`)}</p><div class="row"><button type="button" class="primary" disabled>${button}</button></div>`;
  if (!desk.isLong) return html`<div class="row"><a class="button primary" href=${desk.address} download>${button}</a><span class="faint">${t('export.hint')}</span></div>`;
  return html`<div class="row"><button type="button" class="primary" ?disabled=${desk.busy} @click=${() => desk.fetch()}>${button}</button>
    ${desk.busy ? loading(t('export.busy')) : html`<span class="faint">${t('export.hint')}</span>`}</div>`;
}

const titleOf = ({ id, title }) => (words.has(`export.format.${id}`) ? t(`export.format.${id}`) : (typeof title === 'string' ? title : said(title)) || id);

const townsOf = (desk) => (desk.catalogue.towns.value ?? []).map((town) => [town.code, named(town)]);

const zonesOf = (desk, town) => (desk.catalogue.zones.value ?? []).filter((zone) => !town || zone.townCode === town)
  .map((zone) => [String(zone.id), named(zone)]);

/** The first level stands for all classes below it. */
const classesOf = (desk) => (desk.catalogue.landClasses.value ?? []).filter(({ code }) => code.length === 2).map((one) => [one.code, `${one.code} ${named(one)}`]);
