import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { named, t } from '../../i18n/words.js';
import { selectField } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { crsName } from './importForm.js';

const CRS = ['EPSG:4547', 'EPSG:4526', 'EPSG:4490'];
const ENCODINGS = ['UTF-8', 'GBK'];

/** Which parcels, in which coordinate system and letters. The browser fetches the file itself, however large it is. */
export const exportForm = (desk) => {
  const choice = desk.export;
  const set = (changes) => desk.set('export', changes);
  return html`<section class="card" aria-labelledby="export-title"><h2 id="export-title">${t('export.title')}</h2>
    <div class="stack">
      <div class="pair">
      ${selectField({ id: 'exportCrs', label: t('import.crs'), value: choice.crs, options: CRS.map((code) => [code, crsName(code)]), onChange: (crs) => set({ crs }) })}
      ${selectField({ id: 'exportEncoding', label: t('import.encoding'), value: choice.encoding, options: ENCODINGS.map((code) => [code, code]),
        onChange: (encoding) => set({ encoding }) })}
      ${selectField({ id: 'exportTown', label: t('fact.town'), value: choice.town, onChange: (town) => set({ town, zone: '' }),
        options: [['', t('export.allTowns')], ...(desk.catalogue.towns.value ?? []).map((town) => [town.code, named(town)])] })}
      ${selectField({ id: 'exportZone', label: t('fact.zone'), value: choice.zone, onChange: (zone) => set({ zone }),
        options: [['', t('export.allZones')], ...zonesOf(desk, choice.town)] })}</div>
      <label class="check"><input type="checkbox" .checked=${live(choice.inBox)} ?disabled=${!desk.map.bounds}
        @change=${(event) => set({ inBox: event.target.checked })}>${t('export.inBox')}</label>
      <p class="faint">${t(desk.map.bounds ? 'export.hint' : 'export.noBox')}</p>
      <a class="button primary" href=${desk.address} download>${icon('download')}${t('export.start')}</a>
    </div></section>`;
};

const zonesOf = (desk, town) => (desk.catalogue.zones.value ?? []).filter((zone) => !town || zone.townCode === town)
  .map((zone) => [String(zone.id), named(zone)]);
