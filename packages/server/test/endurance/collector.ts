import { isSigned, type Receiver, receiver } from '../outgoing/outgoing-shop.ts';

/** A receiver of webhooks that checks what it gets, is out of order now and then, and keeps the changes that it took. */
export interface Collector {
  readonly url: string;
  /** Ids of changes it has answered 204 for. */
  readonly ids: ReadonlySet<string>;
  /** Messages that came, and those that it refused. */
  readonly counts: { messages: number; refused: number };
  /** Messages whose signature was not right. */
  readonly unsigned: readonly string[];
  secret: string;
  close(): Promise<void>;
}

/** @param random whether it answers 500: once in twenty, and never twice to the same message */
export async function collector(random: () => number): Promise<Collector> {
  const there: Receiver = await receiver();
  const ids = new Set<string>();
  const unsigned: string[] = [];
  const refused = new Set<string>();
  const it: Collector = {
    url: there.url,
    ids,
    unsigned,
    secret: '',
    counts: { messages: 0, refused: 0 },
    close: () => there.close(),
  };
  there.answer = () => {
    const message = there.received.pop();
    if (message === undefined) return { status: 500 };
    const { headers, json } = message;
    const id = String(headers['webhook-id']);
    it.counts.messages++;
    if (!isSigned(message, it.secret)) unsigned.push(id);
    if (!refused.has(id) && random() < 0.05) {
      refused.add(id);
      it.counts.refused++;
      return { status: 500 };
    }
    for (const change of json.data.changes as { id: string }[]) ids.add(change.id);
    return { status: 204 };
  };
  return it;
}
