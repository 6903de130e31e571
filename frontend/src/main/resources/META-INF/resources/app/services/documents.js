import { request } from './api.js';
import { upload } from './upload.js';

/** @returns {string} where the bytes of a document are */
export const documentAddress = (recordId, documentId) => `/api/records/${recordId}/documents/${documentId}`;

/**
 * @param {number} recordId
 * @param {File} file
 * @param {(fraction: number) => void} onProgress
 * @returns {Promise<object>} the document as it is kept
 */
export function addDocument(recordId, file, onProgress) {
  const form = new FormData();
  form.append('file', file);
  return upload(`/api/records/${recordId}/documents`, form, onProgress);
}

export const removeDocument = (recordId, documentId) => request(documentAddress(recordId, documentId), { method: 'DELETE' });
