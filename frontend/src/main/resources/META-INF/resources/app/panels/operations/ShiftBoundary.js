import { html, nothing } from 'lit-html';
import { shiftBoundary, shiftToArea } from '../../core/operations.js';
import { parcelsAt, parcelsNear, reachesAcross } from '../../geo/parcelPlaces.js';
import { squareMetresOf, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { segmented, selectField, textField } from '../common/fields.js';
import { subjectList } from './subjectList.js';
import { Operation } from './Operation.js';

/** Two neighbours get another boundary between them: a line that is drawn, or so that one has a wanted area. */
export class ShiftBoundary extends Operation {
  name = 'shift';
  way = 'line';
  line = [];
  first = 0;
  areaText = '';

  begin() {
    if (this.subjects.length === 2) this.takeLine();
    else this.desk.take('pick', { onPick: (position, tolerance) => this.pick(position, tolerance), onDone: () => this.desk.commit(), onUndo: () => this.forget() });
    this.desk.changed();
  }

  /** A click on the border between two parcels takes both; elsewhere it takes one. */
  pick(position, tolerance) {
    const beside = parcelsNear(position, this.desk.near, tolerance);
    const met = beside.length === 2 ? beside : [...this.subjects, ...parcelsAt(position, this.desk.near).slice(0, 1)];
    this.subjects = met.filter((parcel, i) => met.findIndex(({ id }) => id === parcel.id) === i).slice(-2);
    this.begin();
  }

  takeLine() {
    if (this.way === 'area') return this.desk.take('pick', { onPick: () => {}, onDone: () => this.desk.commit(), onUndo: () => this.forget() });
    return this.desk.take('line', {
      onChange: (line) => this.drawn(line),
      onDone: (line) => {
        this.drawn(line);
        this.desk.commit();
      },
    });
  }

  drawn(line) {
    this.line = line;
    this.desk.changed();
  }

  /** Back to the choice of the two. */
  forget() {
    Object.assign(this, { subjects: [], line: [] });
    this.begin();
  }

  turnTo(way) {
    Object.assign(this, { way, line: [] });
    this.begin();
    if (way === 'area') this.desk.focus('op-area');
  }

  fill(changes) {
    Object.assign(this, changes);
    this.desk.changed();
  }

  get wanted() {
    const value = this.areaText.trim() === '' ? NaN : Number(this.areaText);
    return value > 0 ? squareMetresOf(value, this.desk.unit) : null;
  }

  get fault() {
    return this.way === 'area' && this.areaText.trim() !== '' && this.wanted === null ? t('op.fault.positive') : null;
  }

  get hint() {
    if (this.subjects.length < 2) return 'op.hint.shift';
    return this.way === 'line' ? 'op.hint.shiftLine' : 'op.hint.shiftArea';
  }

  get request() {
    if (this.subjects.length < 2) return null;
    const ids = this.subjects.map(({ id }) => id);
    if (this.way === 'line') return this.line.length ? shiftBoundary(ids, this.line) : null;
    return this.wanted === null ? null : shiftToArea(this.first === 0 ? ids : [ids[1], ids[0]], this.wanted);
  }

  get isRipe() {
    return this.way === 'area' || this.subjects.some(({ geometry }) => reachesAcross(this.line, geometry));
  }

  fields() {
    return html`${subjectList(this, this.subjects.length ? () => this.forget() : null)}
      ${this.subjects.length === 2 ? html`${segmented({ label: t('op.way'), name: 'shift-way', value: this.way, options: ['line', 'area'].map((way) => [way, t(`op.way.${way}`)]),
        onChange: (way) => this.turnTo(way) })}
      ${this.way === 'area' ? html`${selectField({ id: 'op-first', label: t('op.whose'), value: String(this.first), onChange: (first) => this.fill({ first: Number(first) }),
        options: this.subjects.map(({ id }, index) => [String(index), this.desk.nameOf(id)]) })}
        ${textField({ id: 'op-area', type: 'number', label: t('op.area', { unit: unitName(this.desk.unit) }), value: this.areaText, onInput: (areaText) => this.fill({ areaText }) })}` : nothing}` : nothing}`;
  }
}
