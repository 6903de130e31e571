import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf } from '#app/behaviors/keyboard.js';

/** @type {[string, string, string|undefined][]} modifiers, key → command */
const CASES = [
  ['', 'Escape', 'cancel'],
  ['', 'Enter', 'finish'],
  ['', 'Delete', 'delete'],
  ['', 'Backspace', 'delete'],
  ['ctrl', 'z', 'undo'],
  ['meta', 'z', 'undo'],
  ['ctrl', 'y', 'redo'],
  ['ctrl shift', 'Z', 'redo'],
  ['', 'z', undefined],
  ['ctrl', 'Enter', undefined],
  ['alt', 'Backspace', undefined],
];

for (const [modifiers, key, command] of CASES) {
  test(`${modifiers} ${key}: ${command ?? 'nothing'}`.trim(), () => {
    const has = (/** @type {string} */ name) => modifiers.split(' ').includes(name);
    const event = { key, ctrlKey: has('ctrl'), metaKey: has('meta'), shiftKey: has('shift'), altKey: has('alt') };
    assert.equal(commandOf(event), command);
  });
}
