/** A bar with what is done, the rate and the time left. */
export interface Progress {
  /** `done` of `total` in `unit`; a total of 0 is unknown. `what` is done now, in place of what was said at the beginning. */
  update(done: number, total: number, unit?: string, what?: string): void;
  end(): void;
}

const WIDTH = 24;

export function progressBar(
  what: string,
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean },
  clock: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true) return { update: () => undefined, end: () => undefined };
  const start = clock();
  let drawn = 0;
  return {
    update(done, total, unit = '', step = what) {
      const now = clock();
      if (now - drawn < 80 && done < total) return;
      drawn = now;
      const parts = [step, barOf(done, total), figures(done, total, unit, (now - start) / 1000)];
      stream.write(`\r\u001b[K${parts.filter(part => part !== '').join(' ')}`);
    },
    end: () => void stream.write('\r\u001b[K'),
  };
}

function barOf(done: number, total: number): string {
  if (total <= 0) return '';
  const filled = Math.round(Math.min(1, done / total) * WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
}

function figures(done: number, total: number, unit: string, seconds: number): string {
  const rate = seconds > 0.2 && unit !== '' ? ` · ${short(done / seconds)} ${unit}/s` : '';
  const left = total > 0 && done > 0 && seconds > 1 ? ` · ${Math.ceil((seconds / done) * (total - done))} s left` : '';
  if (total <= 0 && done === 0) return '';
  const share = total > 0 ? `${Math.floor((done / total) * 100)} %` : `${short(done)} ${unit}`;
  return `${share}${rate}${left}`;
}

const short = (n: number): string =>
  n >= 1e6 ? `${(n / 1e6).toFixed(1)}M` : n >= 1e3 ? `${(n / 1e3).toFixed(1)}k` : String(Math.round(n));
