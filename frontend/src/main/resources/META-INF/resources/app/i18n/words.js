/**
 * The words of the page. There is one page and it speaks one language at a time, so there is one instance.
 */
class Words {
  constructor() {
    this.locale = 'zh';
    this.dictionaries = {};
  }

  /** Loads the dictionaries that lie beside this file. */
  async load() {
    const load = async (locale) => (await fetch(new URL(`./${locale}.json`, import.meta.url))).json();
    [this.dictionaries.zh, this.dictionaries.en] = await Promise.all([load('zh'), load('en')]);
  }

  /** @param {'zh'|'en'} locale */
  speak(locale) {
    this.locale = locale;
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    document.title = this.say('product.title');
  }

  /** @returns {string} the text of a key with `{name}` filled in; the key itself when a text is missing */
  say(key, values = {}) {
    const text = this.dictionaries[this.locale]?.[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  has(key) {
    return key in (this.dictionaries[this.locale] ?? {});
  }
}

export const words = new Words();

/** @returns {string} {@link Words#say} of the page's words */
export const t = (key, values) => words.say(key, values);

/** @returns {string[]} the text of a key in Chinese and in English, by both of which a thing may be sought */
export const inAll = (key, values = {}) => ['zh', 'en'].map((locale) =>
  (words.dictionaries[locale]?.[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole));

/** @returns {string} the name of a thing in the language of the page; Chinese where no English is known */
export const named = (thing) => (words.locale === 'en' && thing.nameEn) || thing.name || '';

/** @returns {string} the text of `{zh, en}` */
export const said = (messages) => messages?.[words.locale] ?? messages?.zh ?? messages?.en ?? '';

/** @returns {string} the word for a code of an enumeration, or the code where the dictionary has none */
export function coded(kind, code) {
  const key = `${kind}.${code}`;
  if (code === null || code === undefined || code === '') return '—';
  return words.has(key) ? t(key) : code;
}

/** @returns {string} what went wrong, in the language of the page */
export function problemText(problem) {
  const own = `problem.${problem.code}`;
  const text = said(problem.messages) || (words.has(own) && t(own)) || problem.detail || t('problem.unknown');
  return problem.errorId && !text.includes(problem.errorId) ? `${text} (${problem.errorId})` : text;
}
