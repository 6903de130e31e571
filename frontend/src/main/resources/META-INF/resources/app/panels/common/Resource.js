/** Something the server is asked for: loading, ready with a value, or failed with a problem. */
export class Resource {
  constructor(refresh) {
    this.refresh = refresh;
    this.status = 'idle';
    this.value = null;
    this.problem = null;
    this.turn = 0;
  }

  /** Asks; an answer that was overtaken by a later question is dropped. */
  async load(question) {
    const turn = ++this.turn;
    if (this.status !== 'ready') this.status = 'loading';
    this.refresh();
    try {
      this.settle(turn, 'ready', await question());
    } catch (problem) {
      this.settle(turn, 'failed', null, problem);
    }
  }

  settle(turn, status, value, problem = null) {
    if (turn !== this.turn) return;
    Object.assign(this, { status, value, problem });
    this.refresh();
  }
}
