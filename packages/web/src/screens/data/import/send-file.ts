import { ApiFailure, type Upload } from '@satsuma/client';

export interface SendOptions {
  readonly csrfToken: string;
  /** Bytes sent, of all. */
  readonly onProgress: (sent: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file as it is. `fetch` does not tell how much of a body has been sent, hence the older way; what comes back is
 * that of the operation uploadFile.
 */
export function sendFile(file: File, { csrfToken, onProgress, signal }: SendOptions): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-csrf-token', csrfToken);
    request.upload.onprogress = event => onProgress(event.loaded, file.size);
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Upload);
      else reject(failureOf(request));
    };
    request.onerror = () => reject(new ApiFailure(0, { problems: [] }));
    request.onabort = () => reject(new DOMException('given up', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function failureOf({ status, responseText }: XMLHttpRequest): ApiFailure {
  try {
    const told = JSON.parse(responseText) as ConstructorParameters<typeof ApiFailure>[1];
    if (Array.isArray(told.problems)) return new ApiFailure(status, told);
  } catch {
    // Something between here and the server answered.
  }
  return new ApiFailure(status, { problems: [{ code: 'internal', path: '', message: String(status) }] });
}
