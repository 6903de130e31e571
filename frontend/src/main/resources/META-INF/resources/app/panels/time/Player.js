import { changeAfter } from '../../core/timeScale.js';

/** How long a day is seen at least. */
const STOP_MILLISECONDS = 900;
/** Days that lie close together are passed over, so that a long history is played in about a minute. */
const STOPS_MAX = 60;

/** Plays the changes of the view one after another, each as soon as the one before is painted and has been seen. */
export class Player {
  /** @param {import('./TimeDesk.js').TimeDesk} time */
  constructor(time) {
    this.time = time;
    this.run = null;
  }

  get playing() {
    return this.run !== null;
  }

  toggle() {
    if (this.playing) this.stop();
    else this.play();
  }

  stop() {
    this.run = null;
    this.time.desk.workspace.refresh();
  }

  /** From the day shown; from the beginning if the map shows the present. */
  async play() {
    const run = this.run = {};
    const { time } = this;
    if (time.day >= time.today && time.changes.length) await this.show(time.changes[0].day);
    while (this.run === run) {
      const next = changeAfter(time.changes, time.day, Math.ceil((time.today - time.first) / STOPS_MAX));
      if (next === null) break;
      await this.show(next);
    }
    if (this.run === run) this.end();
  }

  end() {
    this.stop();
    this.time.choose(this.time.today);
  }

  async show(day) {
    this.time.choose(day);
    await Promise.all([this.time.apply(), new Promise((resume) => setTimeout(resume, STOP_MILLISECONDS))]);
  }
}
