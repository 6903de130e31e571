import { request } from './api.js';

/** By then the browser has begun to write the file. */
const REVOKE_MILLISECONDS = 60_000;

/** Fetches a file and gives it to the browser to keep; a refusal is thrown as a problem. */
export const fetchFile = async (address, otherwise) => keepFile(await request(address), otherwise);

/** Gives the browser what was fetched, under the name that the server chose. */
export async function keepFile(response, otherwise) {
  const name = nameIn(response.headers.get('Content-Disposition') ?? '') ?? otherwise;
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await response.blob()), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_MILLISECONDS);
}

function nameIn(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)/.exec(disposition)?.[1];
}
