import { createCipheriv, createDecipheriv } from 'node:crypto';
import { type Control, writeNoteOnce } from '@satsuma/engine';

/** Keeps secrets so that they can be used and are not lying open. */
export interface Seal {
  seal(text: string): string;
  /** Throws where it was sealed with another key, or changed. */
  open(sealed: string): string;
}

const KEY = 'sources-key';
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM (NIST SP 800-38D). The key is made once and kept in the control store beside what it seals: it keeps secrets out of logs,
 * listings and the eyes of who looks at the table, and not from who has the whole store.
 */
export async function openSeal(control: Control, random: (bytes: number) => Buffer): Promise<Seal> {
  const key = await keptKey(control, random);
  return {
    seal(text) {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    },
  };
}

async function keptKey(control: Control, random: (bytes: number) => Buffer): Promise<Buffer> {
  const made = random(32).toString('base64');
  return Buffer.from((await writeNoteOnce(control, KEY, made)) as string, 'base64');
}
