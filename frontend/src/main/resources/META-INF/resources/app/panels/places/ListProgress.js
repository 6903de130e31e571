import { placeProgress } from '../../services/placesRegister.js';

/** Each question makes the server add up works on a piece of ground: few at once, and only for what is looked at. */
const AT_ONCE = 2;
const ROWS_MAX = 40;

/** How far the places of a list are. Zones are not asked for one by one: the statement has them. */
export class ListProgress {
  constructor(refresh) {
    this.refresh = refresh;
    this.forget();
  }

  forget() {
    Object.assign(this, { known: new Map(), asked: new Set(), waiting: [], running: 0, turn: (this.turn ?? 0) + 1 });
  }

  /** @returns {object|null} null while nothing is known, and where it could not be told */
  of(row) {
    return this.known.get(keyOf(row)) ?? null;
  }

  /** @returns {boolean} whether an answer is waited for */
  isAsked(row) {
    return this.asked.has(keyOf(row));
  }

  /** @param {import('../../core/places/list.js').PlaceRow[]} rows as they are shown */
  want(rows) {
    this.waiting.forEach((row) => this.asked.delete(keyOf(row)));
    this.waiting = rows.filter((row) => row.register !== 'zones' && !this.known.has(keyOf(row)) && !this.isAsked(row)).slice(0, ROWS_MAX);
    this.waiting.forEach((row) => this.asked.add(keyOf(row)));
    while (this.running < AT_ONCE && this.waiting.length) this.next();
  }

  async next() {
    const { turn } = this;
    const row = this.waiting.shift();
    this.running++;
    const answer = await placeProgress(row.register, row.id).catch(() => null);
    if (turn !== this.turn) return;
    this.running--;
    this.asked.delete(keyOf(row));
    this.known.set(keyOf(row), answer);
    this.refresh();
    if (this.waiting.length) this.next();
  }
}

const keyOf = ({ register, id }) => `${register}/${id}`;
