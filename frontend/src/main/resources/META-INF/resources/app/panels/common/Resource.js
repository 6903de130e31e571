/** Something the server is asked for: loading, ready with a value, or failed with a problem; `busy` while it is asked again. */
export class Resource {
  constructor(refresh) {
    this.refresh = refresh;
    this.status = 'idle';
    this.value = null;
    this.problem = null;
    this.turn = 0;
    this.busy = false;
  }

  /** Asks; an answer that was overtaken by a later question is dropped. */
  async load(question) {
    const turn = ++this.turn;
    this.busy = true;
    if (this.status !== 'ready') this.status = 'loading';
    this.refresh();
    try {
      this.settle(turn, 'ready', await question());
    } catch (problem) {
      this.settle(turn, 'failed', null, problem);
    }
  }

  /** Nothing has been asked, and an answer that is on its way counts no more. */
  forget() {
    this.turn++;
    Object.assign(this, { status: 'idle', value: null, problem: null, busy: false });
  }

  settle(turn, status, value, problem = null) {
    if (turn !== this.turn) return;
    Object.assign(this, { status, value, problem, busy: false });
    this.refresh();
  }
}
