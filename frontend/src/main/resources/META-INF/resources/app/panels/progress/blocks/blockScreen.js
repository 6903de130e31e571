import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { areaOfMu, figure, figureText, number, unitName } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { icon } from '../../common/icons.js';

const ZOOM = 18;

/** One block: its outline, its parcels, and each parcel that would join it to another. */
export function blockScreen(desk) {
  const { block, members, joins } = desk.one.value;
  const { unit } = desk.workspace;
  return html`<p class="row"><a class="back" href=${desk.address(null)}>${icon('left')}${t('block.all')}</a></p>
    <div class="block-one"><section class="stack"><header><h2><span class="num" data-figure="block">${figureText(block, unit)}</span> ${unitName(unit)}</h2>
        <p class="faint">${coded('blockClass', block.blockClass)} · ${t('block.ofParcels', { count: number(block.parcels) })} · ${t('block.compactness')} ${number(block.compactness, 3)} · ${desk.catalogue.townName(block.townCode, block.townName)}</p></header>
      <h3>${t('block.joins')}</h3>
      ${joins.length ? desk.joinTable.template({ caption: t('block.joins'), columns: joinColumns(desk), rows: joins }) : html`<p class="faint">${t('block.noJoins')}</p>`}
      <h3>${t('block.members')}</h3>${desk.memberTable.template({ caption: t('block.members'), columns: memberColumns(desk), rows: members })}</section>
      <section aria-label=${t('block.outline')}><div class="map block-map" ${ref(desk.map.attach)}></div></section></div>`;
}

const parcelLink = ({ parcelId, code }) => html`<a class="code" href="#/map?parcel=${parcelId}&z=${ZOOM}">${code ?? parcelId}</a>`;

const area = ({ workspace: { unit } }) => ({ key: 'area', label: `${t('block.area')} (${unitName(unit)})`, numeric: true, value: (row) => figure(row, unit), text: (row) => figureText(row, unit) });

const memberColumns = (desk) => [{ key: 'parcel', label: t('block.parcel'), value: (row) => row.code ?? row.parcelId, text: parcelLink }, area(desk)];

const joinColumns = (desk) => [
  { key: 'parcel', label: t('block.parcel'), value: (row) => row.code ?? row.parcelId, text: (row) => html`<span data-join=${row.parcelId}>${parcelLink(row)}</span>` },
  { key: 'landClass', label: t('fact.landClass'), value: (row) => desk.catalogue.landClassName(row.landClass) },
  area(desk),
  { key: 'other', label: t('block.other'), numeric: true, value: (row) => Number(row.otherMu), text: (row) => html`<a href=${desk.address(row.otherBlock)}>${areaOfMu(row.otherMu, desk.workspace.unit)}</a>` },
  { key: 'joined', label: t('block.joined'), numeric: true, value: (row) => Number(row.joinedMu), text: (row) => areaOfMu(row.joinedMu, desk.workspace.unit) },
];
