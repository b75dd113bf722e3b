import Type, { type Static } from 'typebox';

/** In whose clock a calendar is read: the workspace's, each person's own (trait `timezone`), or a named IANA zone. */
export const Zone = Type.String({
  minLength: 1,
  description: '"workspace", "person" or an IANA zone such as Europe/Warsaw',
});
export type Zone = Static<typeof Zone>;

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
