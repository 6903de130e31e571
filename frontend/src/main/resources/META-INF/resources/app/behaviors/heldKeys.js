/**
 * Letters that mean something while they are held, such as T for following a border.
 */
const FIELDS = 'input, textarea, select, [contenteditable]';

export class HeldKeys {
  /** @type {Set<string>} */
  #held = new Set();
  #letters;
  #onChange;

  /**
   * @param {string[]} letters  lower case
   * @param {() => void} onChange
   */
  constructor(letters, onChange) {
    this.#letters = letters;
    this.#onChange = onChange;
  }

  on() {
    document.addEventListener('keydown', this.#down);
    document.addEventListener('keyup', this.#up);
    globalThis.addEventListener?.('blur', this.#letGo);
  }

  off() {
    document.removeEventListener('keydown', this.#down);
    document.removeEventListener('keyup', this.#up);
    globalThis.removeEventListener?.('blur', this.#letGo);
    this.#held.clear();
  }

  /** @param {string} letter */
  has(letter) {
    return this.#held.has(letter);
  }

  /** A key that is let go over another window is not heard of. */
  #letGo = () => this.#held.clear();

  /** @param {KeyboardEvent} event */
  #down = (event) => {
    const letter = event.key.toLowerCase();
    const elsewhere = event.target instanceof Element && event.target.closest(FIELDS);
    if (this.#letters.includes(letter) && !this.#held.has(letter) && !elsewhere && !event.ctrlKey && !event.metaKey) {
      this.#held.add(letter);
      this.#onChange();
    }
  };

  /** @param {KeyboardEvent} event */
  #up = (event) => {
    if (this.#held.delete(event.key.toLowerCase())) {
      this.#onChange();
    }
  };
}
