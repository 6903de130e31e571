import { html, nothing } from 'lit-html';
import { splitByAreas, splitByRatios } from '../../core/operations.js';
import { equalShares, parseAreas, parseRatios } from '../../core/shares.js';
import { azimuthAcross, nearestEdge } from '../../geo/parcelPlaces.js';
import { area, squareMetresOf, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { segmented, textField } from '../common/fields.js';
import { Operation } from './Operation.js';

const WAYS = ['equal', 'ratios', 'areas'];

/** A parcel cut by parallel lines into parts of wanted areas or in proportion. */
export class DivideParcel extends Operation {
  name = 'divide';
  form = { way: 'equal', count: '2', ratios: '1:2:3', areas: '', azimuth: '90' };

  get firstField() {
    return 'op-count';
  }

  begin() {
    this.desk.take('pick', { onPick: (position) => this.alongEdge(position), onDone: () => this.desk.commit() });
    this.desk.changed();
  }

  /** The cuts run parallel to the edge that was clicked. */
  alongEdge(position) {
    this.fill({ azimuth: String(azimuthAcross(nearestEdge(position, this.subjects[0].geometry))) });
  }

  fill(changes) {
    this.form = { ...this.form, ...changes };
    this.desk.changed();
  }

  /** @returns {import('../../core/shares.js').Shares} */
  get shares() {
    const { way, count, ratios, areas } = this.form;
    if (way === 'equal') return equalShares(count.trim() === '' ? NaN : Number(count));
    return way === 'ratios' ? parseRatios(ratios) : parseAreas(areas);
  }

  /** @returns {number[]|null} the wanted areas in m² */
  get wanted() {
    const { values } = this.shares;
    return this.form.way === 'areas' && values ? values.map((value) => squareMetresOf(value, this.desk.unit)) : null;
  }

  /** @returns {number|null} what is left for the last part, in m²; negative: too much is wanted */
  get rest() {
    const whole = this.subjects[0]?.properties.officialAreaSquareMetres;
    return this.wanted && whole ? whole - this.wanted.reduce((sum, value) => sum + value, 0) : null;
  }

  get azimuth() {
    const degrees = this.form.azimuth.trim() === '' ? NaN : Number(this.form.azimuth);
    return degrees >= 0 && degrees <= 360 ? degrees : null;
  }

  get fault() {
    const { fault } = this.shares;
    if (fault) return this.form.way === 'areas' && fault === 'empty' ? null : t(`op.fault.${fault}`);
    if (this.azimuth === null) return t('op.fault.azimuth');
    return this.rest !== null && this.rest <= 0 ? t('op.fault.tooMuch', { area: this.inUnit(this.subjects[0].properties.officialAreaSquareMetres) }) : null;
  }

  get request() {
    const { values } = this.shares;
    const [parcel] = this.subjects;
    if (!parcel || !values || this.fault) return null;
    return this.wanted ? splitByAreas(parcel.id, this.wanted, this.azimuth) : splitByRatios(parcel.id, values, this.azimuth);
  }

  inUnit(squareMetres) {
    return `${area(squareMetres, this.desk.unit)} ${unitName(this.desk.unit)}`;
  }

  fields() {
    const { form } = this;
    return html`${segmented({ label: t('op.way'), name: 'divide-way', value: form.way, options: WAYS.map((way) => [way, t(`op.way.${way}`)]),
      onChange: (way) => this.fill({ way }) })}
      ${form.way === 'equal' ? textField({ id: 'op-count', type: 'number', label: t('op.count'), value: form.count, onInput: (count) => this.fill({ count }) }) : nothing}
      ${form.way === 'ratios' ? textField({ id: 'op-ratios', label: t('op.ratios'), value: form.ratios, placeholder: '1:2:3', onInput: (ratios) => this.fill({ ratios }) }) : nothing}
      ${form.way === 'areas' ? html`${textField({ id: 'op-areas', label: t('op.areas', { unit: unitName(this.desk.unit) }), value: form.areas, onInput: (areas) => this.fill({ areas }) })}
        ${this.rest > 0 ? html`<p class="faint">${t('op.rest', { area: this.inUnit(this.rest) })}</p>` : nothing}` : nothing}
      ${textField({ id: 'op-azimuth', type: 'number', label: t('op.azimuth'), value: form.azimuth, onInput: (azimuth) => this.fill({ azimuth }) })}
      <p class="row">${[[90, 'eastward'], [0, 'northward']].map(([degrees, name]) => html`<button type="button" class="small"
        aria-pressed=${this.azimuth === degrees} @click=${() => this.fill({ azimuth: String(degrees) })}>${t(`op.${name}`)}</button>`)}</p>`;
  }
}
