import type { Running } from './running.ts';

/** Follows the server's stream of changes; told the cause of each. */
export async function followChanges(
  { address, admin }: Running,
  onChange: (cause: string) => void,
): Promise<{ close(): void }> {
  const given = new AbortController();
  const reply = await fetch(`${address}/api/v1/changes/stream`, {
    headers: { authorization: `Bearer ${admin}`, accept: 'text/event-stream' },
    signal: given.signal,
  });
  if (reply.status !== 200 || reply.body === null) throw new Error(`the stream was answered with ${reply.status}`);
  void read(reply.body, onChange).catch(() => undefined);
  return { close: () => given.abort() };
}

async function read(body: ReadableStream<Uint8Array>, onChange: (cause: string) => void): Promise<void> {
  const text = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const lines = (rest + text.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data: ')) onChange((JSON.parse(line.slice(6)) as { cause: string }).cause);
    }
  }
}
