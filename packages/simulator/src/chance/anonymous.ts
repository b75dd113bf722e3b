import { type Sql, sql } from '@satsuma/engine';
import { bits } from './draw.ts';

/** The anonymous id of a person's device (0, 1). */
export const anonymousId = (key: Sql, device: Sql): Sql =>
  sql`lower(hex(${bits('device', key, sql`toUInt8(${device})`)}))`;
