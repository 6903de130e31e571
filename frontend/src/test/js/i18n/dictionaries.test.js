import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const APP = new URL('../../../main/resources/META-INF/resources/app/', import.meta.url);
const [zh, en] = ['zh', 'en'].map((locale) => JSON.parse(readFileSync(new URL(`i18n/${locale}.json`, APP), 'utf8')));

const sources = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  .map((name) => /** @type {const} */ ([name, readFileSync(new URL(name, APP), 'utf8')]));

const placeholders = (/** @type {string} */ text) => (text.match(/\{\w+\}/g) ?? []).sort();

test('both dictionaries have the same keys', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
});

test('a text takes the same values in both languages', () => {
  const differing = Object.keys(zh).filter((key) => placeholders(zh[key]).join() !== placeholders(en[key]).join());
  assert.deepEqual(differing, []);
});

test('every key that the page names is in the dictionaries', () => {
  const missing = sources.flatMap(([name, text]) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)]
    .filter(([, key]) => !(key in zh)).map(([, key]) => `${name}: ${key}`));
  assert.deepEqual(missing, []);
});
