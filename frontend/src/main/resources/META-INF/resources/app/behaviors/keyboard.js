/**
 * Shortcuts of drawing and editing.
 *
 * @typedef {'cancel'|'finish'|'undo'|'redo'|'delete'|'deleteAlone'|'snap'} Command  deleteAlone: in this parcel only
 * @typedef {Record<Command, () => void>} Commands
 */

const KEYS = /** @type {Record<string, Command>} */ ({
  Escape: 'cancel', Enter: 'finish', Delete: 'delete', Backspace: 'delete', s: 'snap', S: 'snap',
});

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Enter on one of these is a press, not the end of a drawing. */
const PRESSABLE = 'button, a[href], summary';

export class KeyboardBehavior {
  #commands;
  #isHeard;

  /**
   * @param {Commands} commands
   * @param {() => boolean} [isHeard]  whether keys are meant for this one: there may be several maps
   */
  constructor(commands, isHeard = () => true) {
    this.#commands = commands;
    this.#isHeard = isHeard;
  }

  on() {
    document.addEventListener('keydown', this.#listen);
  }

  off() {
    document.removeEventListener('keydown', this.#listen);
  }

  /** @param {KeyboardEvent} event */
  #listen = (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const command = commandOf(event);
    const elsewhere = target?.closest(FIELDS) || (event.key === 'Enter' && target?.closest(PRESSABLE));
    if (command && !elsewhere && this.#isHeard()) {
      event.preventDefault();
      this.#commands[command]();
    }
  };
}

/**
 * @param {Pick<KeyboardEvent, 'key'|'ctrlKey'|'metaKey'|'shiftKey'|'altKey'>} event
 * @returns {Command|undefined}
 */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (!ctrlKey && !metaKey) {
    return altKey ? undefined : KEYS[key];
  }
  const letter = key.toLowerCase();
  if (letter === 'z') {
    return shiftKey ? 'redo' : 'undo';
  }
  if (letter === 'delete' || letter === 'backspace') {
    return 'deleteAlone';
  }
  return letter === 'y' ? 'redo' : undefined;
}
