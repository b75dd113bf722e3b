// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Instant } from './of-several.ts';

export interface Alert {
  readonly id: number;
  readonly name: string;
  readonly watch: AlertWatch;
  readonly notify: AlertReceivers;
  readonly language: 'en' | 'pl';
  readonly enabled: boolean;
  readonly mutedUntil: Instant | null;
  readonly state: 'inside' | 'outside';
  readonly checked: Instant | null;
  readonly verdict: AlertVerdict | null;
  readonly created: Instant;
  readonly createdBy: string;
}

export interface AlertChange {
  readonly name?: string;
  readonly watch?: AlertWatch;
  readonly notify?: AlertReceivers;
  readonly language?: 'en' | 'pl';
  readonly enabled?: boolean;
}

export interface AlertEvent {
  readonly id: number;
  readonly kind: 'raised' | 'over' | 'test';
  readonly time: Instant;
  readonly verdict: AlertVerdict;
  /** In the language of the alert. */
  readonly reason: string;
  /** Nobody was told. */
  readonly muted: boolean;
  readonly notices: readonly {
    readonly channel: 'email' | 'webhook';
    readonly address: string;
    readonly status: 'waiting' | 'sent' | 'failed';
    readonly attempts: number;
    readonly error: string | null;
  }[];
}

export interface AlertReceivers {
  readonly emails: readonly string[];
  readonly webhooks: readonly number[];
}

export type AlertVerdict =
  | {
      readonly kind: 'inside' | 'below' | 'above';
      readonly value: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly at: Instant;
    }
  | { readonly kind: 'not enough history'; readonly has: number; readonly needs: number }
  | {
      readonly kind: 'differs';
      readonly segment: string;
      readonly missing: number;
      readonly extra: number;
      readonly profile: number;
    };

export type AlertWatch =
  | {
      readonly kind: 'segment';
      /** The segment or segmentation. */
      readonly of: string;
      /** Of a segmentation. */
      readonly class?: string;
      readonly measure: 'size' | 'entered' | 'left';
      readonly per: 'hour' | 'day';
      readonly range:
        | { readonly kind: 'usual' }
        | { readonly kind: 'limits'; readonly below?: number; readonly above?: number };
    }
  | { readonly kind: 'oracle' };

export interface NewAlert {
  readonly name: string;
  readonly watch: AlertWatch;
  readonly notify: AlertReceivers;
  readonly language: 'en' | 'pl';
  readonly enabled?: boolean;
}

export interface Operations {
  /** Change, stop or start an alert */
  changeAlert: {
    readonly input: { readonly path: { readonly id: number }; readonly body: AlertChange };
    readonly reply: Alert;
  };
  /** One alert */
  getAlert: { readonly input: { readonly path: { readonly id: number } }; readonly reply: Alert };
  /** All alerts, and what the last check found */
  listAlerts: { readonly input: Record<never, never>; readonly reply: readonly Alert[] };
  /** A new alert */
  makeAlert: { readonly input: { readonly body: NewAlert }; readonly reply: Alert };
  /** Tell nobody until then; it is checked and noted all the same */
  muteAlert: {
    readonly input: {
      readonly path: { readonly id: number };
      readonly body: {
        /** null: tell again. */
        readonly until: Instant | null;
      };
    };
    readonly reply: Alert;
  };
  /** When it was raised and over, why, and who was told; the newest first */
  readAlertHistory: {
    readonly input: { readonly path: { readonly id: number }; readonly query?: { readonly limit?: number } };
    readonly reply: readonly AlertEvent[];
  };
  /** Remove an alert and its history */
  removeAlert: { readonly input: { readonly path: { readonly id: number } }; readonly reply: null };
  /** Tell whoever would be told, as a test; the history says what came of it */
  testAlert: { readonly input: { readonly path: { readonly id: number } }; readonly reply: null };
}

export const OPERATIONS = {
  changeAlert: ['PATCH', '/api/v1/alerts/{id}'],
  getAlert: ['GET', '/api/v1/alerts/{id}'],
  listAlerts: ['GET', '/api/v1/alerts'],
  makeAlert: ['POST', '/api/v1/alerts'],
  muteAlert: ['PUT', '/api/v1/alerts/{id}/mute'],
  readAlertHistory: ['GET', '/api/v1/alerts/{id}/history'],
  removeAlert: ['DELETE', '/api/v1/alerts/{id}', 'nothing'],
  testAlert: ['POST', '/api/v1/alerts/{id}/test', 'nothing'],
} as const;
