import type { Generated } from 'kysely';

/** The part of the control store about what goes out: webhooks and alerts. */
export interface OutgoingSchema {
  webhooks: Webhooks;
  webhook_deliveries: WebhookDeliveries;
  dead_letters: DeadLetters;
  alerts: Alerts;
  alert_events: AlertEvents;
  alert_notices: AlertNotices;
}

/** An address that changes of memberships are sent to. */
interface Webhooks {
  id: Generated<number>;
  name: string;
  url: string;
  /** JSON: `{"segments": ["vip"], "kinds": ["entered"], "identifiers": true}`. */
  filter: string;
  /** JSON: headers that are sent along. */
  headers: string;
  enabled: 0 | 1;
  /** Why it was stopped by itself: `gone`. */
  stopped: string | null;
  /** `whsec_…`: what requests are signed with. */
  secret: string;
  /** The one before, which signs beside it until `old_until`. */
  old_secret: string | null;
  old_until: number | null;
  /** How far in the log everything has been sent: a cursor. */
  position: string;
  /** The end of the batch that is being sent; null between batches. */
  sending: string | null;
  /** Failed attempts to send it. */
  attempts: number;
  next_at: number | null;
  created: number;
  created_by: string;
}

/** An attempt to send something to a webhook; the latest are kept. */
interface WebhookDeliveries {
  id: Generated<number>;
  webhook: number;
  /** The header `webhook-id`. */
  message: string;
  kind: 'changes' | 'ping' | 'alert';
  changes: number;
  attempt: number;
  time: number;
  /** Milliseconds. */
  duration: number;
  /** HTTP status; null where there was no reply. */
  status: number | null;
  error: string | null;
}

/** A batch that was given up: the part of the log between two cursors. */
interface DeadLetters {
  id: Generated<number>;
  webhook: number;
  message: string;
  after: string;
  until: string;
  changes: number;
  /** Of the last attempt. */
  error: string;
  time: number;
  /** When it was sent after all. */
  sent: number | null;
}

/** Something that is watched, and who is told. */
interface Alerts {
  id: Generated<number>;
  name: string;
  /** JSON: what of which segment, against which range. */
  watch: string;
  /** JSON: `{"emails": [], "webhooks": []}`. */
  notify: string;
  language: 'en' | 'pl';
  enabled: 0 | 1;
  muted_until: number | null;
  state: 'inside' | 'outside';
  /** While outside: since when it has been inside again. */
  inside_since: number | null;
  checked: number | null;
  /** JSON: what the last check found. */
  verdict: string | null;
  created: number;
  created_by: string;
}

/** An alert that was raised, is over, or was tried out. */
interface AlertEvents {
  id: Generated<number>;
  alert: number;
  kind: 'raised' | 'over' | 'test';
  time: number;
  /** JSON. */
  verdict: string;
  /** In words, in the alert's language. */
  reason: string;
  muted: 0 | 1;
}

/** One message about an alert to one address. */
interface AlertNotices {
  id: Generated<number>;
  event: number;
  channel: 'email' | 'webhook';
  address: string;
  status: 'waiting' | 'sent' | 'failed';
  attempts: number;
  next_at: number;
  error: string | null;
}
