import { dayIn, dayOf, instantOf, isDay, isoOf, localMinute } from '../../core/days.js';
import { isPresent, pointAt, PRESENT, samePoint, timeParameters, timePointOf } from '../../core/timePoint.js';
import { changeAfter, changeBefore, changesOf, dayBeforeAll, snapped } from '../../core/timeScale.js';
import { district } from '../../i18n/format.js';
import { changes } from '../../services/timeline.js';
import { Resource } from '../common/Resource.js';
import { Player } from './Player.js';

/** A slider that is dragged asks for no tiles before it rests. */
const REST_MILLISECONDS = 140;
const VIEW_REST_MILLISECONDS = 300;
/** The slider is drawn some hundreds of pixels wide; a day of change within a few of them is meant. */
const SNAP_SHARE = 1 / 160;
/** A year that is being typed is 2, 20 and 202 before it is 2026. */
const EARLIEST = dayOf('1900-01-01');

/** The day that the map shows, and the bar that moves it. */
export class TimeDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.found = new Resource(() => desk.workspace.refresh());
    this.player = new Player(this);
    this.isOpen = false;
    this.point = this.applied = PRESENT;
    this.first = this.today;
  }

  /** @returns {number} today's day in the district, which at night is another one than that of a browser elsewhere */
  get today() {
    return dayIn(new Date(), district.timeZone);
  }

  /** @returns {boolean} whether the map shows, or is about to show, something else than the present */
  get isPast() {
    return !isPresent(this.point);
  }

  /** @returns {number} the day on the slider */
  get day() {
    return this.point.asOf === null ? this.today : dayOf(this.point.asOf);
  }

  /** @returns {import('../../core/timeScale.js').Change[]} */
  get changes() {
    return this.found.value ?? [];
  }

  toggle() {
    if (this.isOpen) return this.close();
    this.isOpen = true;
    this.look();
    this.desk.workspace.refresh();
  }

  close() {
    this.isOpen = false;
    this.first = this.today;
    this.toToday();
  }

  viewChanged() {
    clearTimeout(this.viewTimer);
    if (this.isOpen) this.viewTimer = setTimeout(() => this.look(), VIEW_REST_MILLISECONDS);
  }

  async look() {
    if (!this.desk.bounds) return;
    await this.found.load(async () => changesOf(await changes(this.desk.bounds, isoOf(EARLIEST), isoOf(this.today))));
    // The slider's beginning moves back only, or a day would change its place whenever the map moves.
    // It is the day before the first change, when nothing of what is in view was there yet.
    this.first = Math.min(this.first, (this.changes[0]?.day ?? Infinity) - 1);
    this.desk.workspace.refresh();
  }

  /** @param {number} day shown when the hand rests */
  slideTo(day) {
    this.player.stop();
    const reach = Math.round((this.today - this.first) * SNAP_SHARE);
    this.choose(snapped(this.changes, day, reach));
  }

  choose(day) {
    this.move(pointAt(day, this.point.knownAt, this.today));
  }

  chooseDate(iso) {
    if (!isDay(iso) || dayOf(iso) < EARLIEST) return;
    this.player.stop();
    this.choose(dayOf(iso));
    this.first = Math.min(this.first, this.day);
  }

  /** @param {1|-1} direction to the next day of change, or to the last before */
  step(direction) {
    this.player.stop();
    const day = direction > 0 ? changeAfter(this.changes, this.day) : changeBefore(this.changes, this.day) ?? dayBeforeAll(this.changes, this.day);
    if (day !== null) this.choose(day);
    else if (direction > 0) this.choose(this.today);
  }

  /** Known now, or known at an instant; what was known at the end of the day shown is asked most often. */
  knowThen(then) {
    if (then) this.knowAt(`${isoOf(this.day)}T23:59`);
    else this.move(pointAt(this.day, null, this.today));
  }

  /** @param {string} minute as a datetime-local field has it; nothing is known at a later minute than now */
  knowAt(minute) {
    const now = localMinute(new Date());
    const knownAt = instantOf(minute < now ? minute : now);
    if (knownAt) this.move(pointAt(this.day, knownAt, this.today));
  }

  toToday() {
    this.player.stop();
    this.move(PRESENT);
  }

  move(point) {
    clearTimeout(this.timer);
    this.point = point;
    this.timer = setTimeout(() => this.apply(), REST_MILLISECONDS);
    this.desk.workspace.refresh();
  }

  /** Takes the map, the selection, the list and the link to the day; settles when the map is painted. */
  async apply() {
    clearTimeout(this.timer);
    if (samePoint(this.point, this.applied) || !this.desk.view) return;
    this.applied = this.point;
    this.desk.compare.apply();
    this.desk.writeLink();
    this.desk.showDraft();
    this.desk.selection.timeChanged();
    this.desk.list.viewChanged();
    await this.desk.view.setTime(this.point);
  }

  /** @returns {Record<string, string>} what a link to the map says about the day */
  link() {
    return timeParameters(this.point);
  }

  /** A link to a place that names no day means the present; one to the map as such leaves the map as it is. */
  follow(parameters) {
    const point = timePointOf(parameters, this.today, district.timeZone);
    if (isPresent(point) && !parameters.c) return;
    this.point = point;
    if (this.isPast) {
      this.isOpen = true;
      this.first = Math.min(this.first, this.day);
    }
    this.apply();
  }
}
