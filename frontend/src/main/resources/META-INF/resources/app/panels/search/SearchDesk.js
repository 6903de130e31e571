import { search } from '../../services/places.js';

const PAUSE_MILLISECONDS = 200;

/** Looks for parcels, villages, towns, zones and pilot sites while somebody types. */
export class SearchDesk {
  /** @param {(result: object) => void} onChoose */
  constructor(workspace, onChoose) {
    this.workspace = workspace;
    this.onChoose = onChoose;
    this.words = '';
    this.close();
  }

  close() {
    clearTimeout(this.timer);
    this.controller?.abort();
    Object.assign(this, { open: false, results: [], active: -1, status: 'idle', problem: null });
    this.workspace.refresh();
  }

  type(text) {
    this.words = text;
    if (!text.trim()) return this.close();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE_MILLISECONDS);
  }

  async look() {
    this.controller?.abort();
    const controller = this.controller = new AbortController();
    Object.assign(this, { open: true, status: 'loading' });
    this.workspace.refresh();
    try {
      const results = await search(this.words.trim(), controller.signal);
      Object.assign(this, { results, status: 'ready', active: results.length ? 0 : -1 });
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      Object.assign(this, { results: [], status: 'failed', problem });
    }
    this.workspace.refresh();
  }

  move(step) {
    const count = this.results.length;
    if (count) this.active = (this.active + step + count) % count;
    this.workspace.refresh();
  }

  choose(result) {
    if (!result) return;
    this.words = '';
    this.close();
    this.onChoose(result);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) this.move(steps[event.key]);
    else if (event.key === 'Enter' && !event.isComposing) this.choose(this.results[this.active]);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
  }
}
