import { checkShape, failed, isZone, type Problem, Problems, type Result } from '@satsuma/core';
import { parseMapping } from '@satsuma/engine';
import type { Configs, ConnectionKind, FilePull, Schedule, TablePull } from './connection.ts';
import type { NewConnection } from './connections.ts';
import { parseWebhookMapping } from './mapped/parse.ts';
import { isCron } from './pulls/timetable.ts';
import { CONFIGS } from './schema.ts';

/** The configuration of a kind, or everything that is wrong with it, each at its place: `mapping.traits.city (line 7, column 3)`. */
export function checkConfig(kind: ConnectionKind, config: unknown): Result<Configs[ConnectionKind]> {
  const problems = new Problems();
  if (!fits(kind, config, problems)) return failed(problems.list);
  const found = MORE[kind](config as never);
  return found.length > 0 ? failed(found) : { ok: true, value: config };
}

const fits = (kind: ConnectionKind, config: unknown, problems: Problems): config is Configs[ConnectionKind] =>
  checkShape(CONFIGS[kind], config, '', problems);

/** A mapped webhook that anybody may send to, and a bucket that anybody may read, have none. */
export function needsSecret({ kind, config }: NewConnection): boolean {
  if (kind === 'webhook') return config.proof.by !== 'nothing';
  return kind === 's3' ? config.accessKey !== undefined : true;
}

const PLACE = ['host', 'port', 'user', 'url', 'accessKey'] as const;

/** Whether a secret that was given for one may be used with the other: it is not sent anywhere else. */
export const isSamePlace = (one: object, other: object): boolean =>
  PLACE.every(key => valueIn(one, key) === valueIn(other, key));

const valueIn = (config: object, key: string): unknown => Object.entries(config).find(([name]) => name === key)?.[1];

type More = { readonly [K in ConnectionKind]: (config: Configs[K]) => readonly Problem[] };

const MORE: More = {
  shopify: () => [],
  woocommerce: () => [],
  hubspot: () => [],
  webhook: ({ mapping }) => under('mapping', parseWebhookMapping(mapping)),
  postgres: config => [...ofTable(config), ...ofPull(config)],
  mysql: config => [
    ...ofTable(config),
    ...ofPull(config),
    ...(config.query === undefined ? [] : [problem('query', 'Of MySQL tables are read, not queries.')]),
    ...(config.encrypted
      ? [problem('encrypted', 'The engine reads MySQL over connections that are not encrypted.')]
      : []),
  ],
  s3: ofPull,
};

const problem = (path: string, message: string): Problem => ({ code: 'bad-value', path, message });

const under = (place: string, result: Result<unknown>): readonly Problem[] =>
  result.ok ? [] : result.problems.map(p => ({ ...p, path: p.path === '' ? place : `${place}.${p.path}` }));

const ofTable = ({ table, query }: TablePull): readonly Problem[] =>
  (table === undefined) === (query === undefined) ? [problem('table', 'It takes either a table or a query.')] : [];

function ofPull({ mapping, schedule, ...rest }: TablePull | FilePull): readonly Problem[] {
  const problems = [...ofSchedule(schedule)];
  if (mapping === undefined) return problems;
  const parsed = parseMapping(mapping);
  problems.push(...under('mapping', parsed));
  if (parsed.ok && 'cursor' in rest && rest.cursor !== undefined && UNKEYED.includes(parsed.value.as)) {
    const keyed = Object.values(parsed.value.columns)
      .flat()
      .some(target => target.kind === 'field' && target.field === 'key');
    if (!keyed) {
      const message = 'Rows that are read again would count again, or equal ones once: one column has to be their key.';
      problems.push({ code: 'missing-key', path: 'mapping.columns', message, hint: 'Such as "id: key".' });
    }
  }
  return problems;
}

/** Facts that nothing else tells apart. */
const UNKEYED: readonly string[] = ['events', 'messages'];

function ofSchedule(schedule: Schedule): readonly Problem[] {
  if ('every' in schedule) return [];
  return [
    ...(isCron(schedule.cron)
      ? []
      : [problem('schedule.cron', 'This is no cron line that ever comes; such as "15 3 * * *".')]),
    ...(isZone(schedule.zone)
      ? []
      : [
          {
            code: 'unknown-zone' as const,
            path: 'schedule.zone',
            message: `There is no time zone "${schedule.zone}".`,
          },
        ]),
  ];
}
