import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { orderedTexts } from '../../core/candidates.js';
import { number } from '../../i18n/format.js';
import { said, t } from '../../i18n/words.js';

/** In which letters the text is: each candidate shows what the same bytes say in it. */
export const encodingChoice = (file) => {
  const { encoding } = file.diagnosis;
  const taken = file.reading.choice.encoding ?? encoding.chosen;
  const candidates = orderedTexts(encoding.candidates, encoding.chosen);
  const plain = candidates.every(({ sample }) => !sample.length);
  return html`<fieldset class="choices"><legend>${t('delivery.encoding')}</legend>
    <p class="faint">${said(encoding.evidence)}</p>
    ${plain ? html`<p>${t('delivery.onlyAscii', { name: encoding.chosen })}</p>` : candidates.map((candidate) => option(file, candidate, taken))}</fieldset>`;
};

const option = (file, { name, sample, undecoded }, taken) => html`<div class="choice ${name === taken ? 'on' : ''}">
  <label><input type="radio" name="encoding" value=${name} .checked=${live(name === taken)} aria-describedby="sample-${name}"
    @change=${() => file.reading.choose({ encoding: name })}><strong>${name}</strong>
    ${undecoded ? html`<span class="chip severity-WARNING">${t('delivery.undecoded', { count: number(undecoded) })}</span>` : nothing}</label>
  <dl class="sample" id="sample-${name}">${sample.map(({ field, text }) => html`<div><dt class="code">${field ?? t('delivery.fieldName')}</dt><dd>${text}</dd></div>`)}</dl></div>`;
