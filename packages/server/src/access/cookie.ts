import type { ServerSettings } from '../settings.ts';

const NAME = 'satsuma_session';
const COOKIE = /(?:^|;\s*)satsuma_session=([A-Za-z0-9_-]{43})(?:;|$)/;

export const sessionTokenOf = (header: string | undefined): string | undefined => COOKIE.exec(header ?? '')?.[1];

/** The `set-cookie` header of somebody who is signed in (RFC 6265). */
export const sessionCookie = (token: string, settings: ServerSettings): string =>
  cookie(token, settings.sessions.idle / 1000, settings);

export const noCookie = (settings: ServerSettings): string => cookie('', 0, settings);

const cookie = (value: string, seconds: number, { publicUrl }: ServerSettings): string =>
  `${NAME}=${value}; Path=/; Max-Age=${Math.floor(seconds)}; HttpOnly; SameSite=Lax${publicUrl?.startsWith('https:') ? '; Secure' : ''}`;
