import { type Control, writeNoteOnce } from '@satsuma/engine';
import { LINK_KEY_BYTES, type LinkContent, type OpenedLink, openLink, sealLink } from './token.ts';

/** Tokens of links in e-mails, under the workspace's own key. */
export interface Links {
  make(content: LinkContent): string;
  /** @param now milliseconds */
  open(token: string, now: number): OpenedLink;
}

const SETTING = 'link-key';

/** The key is made once, and goes with the control store: a restored workspace knows its old links. */
export async function openLinks(control: Control, random: (bytes: number) => Buffer): Promise<Links> {
  const made = random(LINK_KEY_BYTES).toString('base64url');
  const key = Buffer.from((await writeNoteOnce(control, SETTING, made)) as string, 'base64url');
  return {
    make: content => sealLink(key, random, content),
    open: (token, now) => openLink(key, token, now),
  };
}
