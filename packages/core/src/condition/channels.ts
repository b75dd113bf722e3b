/** The ways to reach somebody, each of which asks for a consent of its own. */
export const CHANNELS = ['email', 'sms', 'web-push', 'mobile-push', 'in-app', 'messenger', 'phone', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];
