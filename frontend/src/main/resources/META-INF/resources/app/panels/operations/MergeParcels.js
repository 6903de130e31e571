import { html, nothing } from 'lit-html';
import { differencesOf, largestOf, mergedFacts } from '../../core/mergedFacts.js';
import { merge } from '../../core/operations.js';
import { parcelsAt } from '../../geo/parcelPlaces.js';
import { coded, t } from '../../i18n/words.js';
import { subjectList } from './subjectList.js';
import { Operation } from './Operation.js';

/** Parcels that become one: which, and whose facts count where they differ. */
export class MergeParcels extends Operation {
  name = 'merge';
  chosen = {};

  begin() {
    this.desk.take('pick', { onPick: (position) => this.pick(position), onDone: () => this.desk.commit(), onUndo: () => this.remove(this.subjects.at(-1)?.id) });
    this.desk.changed();
  }

  /** A click adds a parcel, or takes it out again. */
  pick(position) {
    const [parcel] = parcelsAt(position, this.desk.near);
    if (!parcel) return;
    if (this.subjects.some(({ id }) => id === parcel.id)) this.remove(parcel.id);
    else this.keep([...this.subjects, parcel]);
  }

  remove(id) {
    this.keep(this.subjects.filter((parcel) => parcel.id !== id));
  }

  keep(subjects) {
    this.subjects = subjects;
    this.desk.changed();
  }

  choose(fact, value) {
    this.chosen = { ...this.chosen, [fact]: value };
    this.desk.changed();
  }

  get request() {
    const ids = this.subjects.map(({ id }) => id);
    return ids.length > 1 ? merge(ids, mergedFacts(this.subjects, this.chosen)) : null;
  }

  fields() {
    const differences = differencesOf(this.subjects);
    return html`${subjectList(this, (id) => this.remove(id))}
      ${differences.length ? html`<h3>${t('op.merge.choice')}</h3>${differences.map((difference) => this.choice(difference))}`
        : this.subjects.length > 1 ? html`<p class="faint">${t('op.merge.alike')}</p>` : nothing}`;
  }

  choice({ fact, values }) {
    const now = this.chosen[fact] ?? String(largestOf(this.subjects).properties[fact] ?? '');
    return html`<fieldset class="op-choice"><legend>${t(`fact.${fact}`)}</legend>${values.map(({ value, ids }) => html`<label class="check">
      <input type="radio" name="op-${fact}" value=${value} .checked=${value === now} @change=${() => this.choose(fact, value)}>
      <span>${this.worded(fact, value)} <span class="faint code">${ids.map((id) => this.desk.nameOf(id)).join(t('op.and'))}</span></span></label>`)}</fieldset>`;
  }

  worded(fact, value) {
    if (value === '') return t('op.merge.none');
    if (fact === 'landClass') return `${value} ${this.desk.desk.catalogue.landClassName(value)}`;
    return fact === 'stage' ? coded('stage', value) : value;
  }
}
