import { html } from 'lit-html';
import { fillGap } from '../../core/operations.js';
import { borderingOn } from '../../geo/parcelPlaces.js';
import { t } from '../../i18n/words.js';
import { selectField } from '../common/fields.js';
import { Operation } from './Operation.js';
import { placesFound } from './placesFound.js';

/** Ground that nobody holds between parcels goes to one of them, or becomes a parcel. */
export class FillGap extends Operation {
  name = 'gap';
  at = null;
  into = null;
  gap = null;

  constructor(desk) {
    super(desk, []);
  }

  begin() {
    this.desk.take('pick', { onPick: (position) => this.pick(position), onDone: () => this.desk.commit() });
    this.desk.changed();
  }

  pick(position) {
    Object.assign(this, { at: position, into: null, gap: null });
    this.desk.changed();
  }

  give(into) {
    this.into = into === '' ? null : Number(into);
    this.desk.changed();
  }

  /** The gap shows its shape while it is previewed as a parcel of its own. */
  previewed(parcels) {
    if (this.into === null) this.gap = parcels.find(({ action }) => action === 'CREATE')?.geometry ?? null;
  }

  get request() {
    return this.at ? fillGap(this.at, this.into) : null;
  }

  get hint() {
    return this.gap ? 'op.hint.gapInto' : 'op.hint.gap';
  }

  fields() {
    const beside = this.gap ? borderingOn(this.gap, this.desk.near) : [];
    return html`${this.gap ? selectField({ id: 'op-into', label: t('op.into'), value: this.into === null ? '' : String(this.into), onChange: (into) => this.give(into),
      options: [['', t('op.intoNew')], ...beside.map(({ id }) => [String(id), t('op.intoParcel', { code: this.desk.nameOf(id) })])] }) : ''}
      ${placesFound(this.desk, 'GAP', ({ place }) => this.pick(place))}`;
  }
}
