/** Between tries to reach the server again. */
const RETRY_MILLISECONDS = 5000;

/** Whether the server can be reached; what could not be saved is tried again when it can. */
export class Connection {
  /** @param {{onChange: () => void, retry: () => void}} page retry: asks the server for something */
  constructor({ onChange, retry }) {
    Object.assign(this, { onChange, retry });
    this.isLost = false;
    addEventListener('offline', () => this.lose());
    addEventListener('online', () => this.isLost && this.retry());
  }

  /** @param {object|null} problem of a request; null: it was answered */
  heard(problem) {
    if (problem?.unreachable) return this.lose();
    if (!this.isLost) return;
    clearTimeout(this.timer);
    this.isLost = false;
    this.onChange();
  }

  lose() {
    clearTimeout(this.timer);
    this.isLost = true;
    this.timer = setTimeout(() => this.isLost && this.retry(), RETRY_MILLISECONDS);
    this.onChange();
  }
}
