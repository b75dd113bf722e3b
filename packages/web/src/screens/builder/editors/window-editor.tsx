import { ActionIcon, Button, NativeSelect, Stack, Text } from '@mantine/core';
import { type Day, isParam, type Period, type Window } from '@satsuma/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { dayIn, spanOf } from '../model/span.ts';
import { BUILDER } from '../words.ts';
import classes from './editors.module.css';
import { CalendarField, DayField, PeriodField } from './plain.tsx';

export interface WindowEditorProps {
  readonly when: Window | undefined;
  readonly onChange: (when: Window | undefined) => void;
}

type Key = Exclude<keyof Window, 'zone'>;
const KEYS = [
  'inTheLast',
  'longerAgoThan',
  'between',
  'since',
  'before',
  'on',
  'during',
] as const satisfies readonly Key[];

const PRESETS: readonly Window[] = [
  { inTheLast: '7 days' },
  { inTheLast: '30 days' },
  { inTheLast: '90 days' },
  { during: 'this month' },
  { during: 'last month' },
  { during: 'last quarter' },
  { during: 'this year' },
];

/** When events count: ready-made windows, or limits put together; what it comes to is told in dates. */
export function WindowEditor({ when, onChange }: WindowEditorProps) {
  const say = useWords(BUILDER);
  const keys = KEYS.filter(key => when?.[key] !== undefined);
  const isOf = (preset: Window) => JSON.stringify(preset) === JSON.stringify(when);
  return (
    <Stack gap="sm">
      <div className={classes.line}>
        {PRESETS.map(preset => (
          <Button
            key={JSON.stringify(preset)}
            size="compact-xs"
            variant={isOf(preset) ? 'filled' : 'default'}
            aria-pressed={isOf(preset)}
            onClick={() => onChange(preset)}
          >
            {say(`preset_${preset.inTheLast ?? preset.during}`)}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant={when === undefined ? 'filled' : 'default'}
          aria-pressed={when === undefined}
          onClick={() => onChange(undefined)}
        >
          {say('anyTime')}
        </Button>
      </div>
      {keys.map(key => (
        <Limit key={key} name={key} when={when ?? {}} onChange={onChange} />
      ))}
      <AddLimit when={when} onChange={onChange} />
      {when?.during !== undefined && <ZoneField when={when} onChange={onChange} />}
      <Resolved when={when} />
    </Stack>
  );
}

const without = (when: Window, key: Key): Window | undefined => {
  const { [key]: _, ...rest } = when;
  return KEYS.some(one => rest[one as keyof typeof rest] !== undefined) ? rest : undefined;
};

interface LimitProps {
  readonly name: Key;
  readonly when: Window;
  readonly onChange: (when: Window | undefined) => void;
}

function Limit({ name, when, onChange }: LimitProps) {
  const say = useWords(BUILDER);
  const label = say(`window_${name}`);
  const put = (change: Window) => onChange({ ...when, ...change });
  const fields: Readonly<Record<Key, () => ReactNode>> = {
    inTheLast: () => <PeriodField label={label} value={when.inTheLast ?? ''} onChange={v => put({ inTheLast: v })} />,
    longerAgoThan: () => (
      <PeriodField label={label} value={when.longerAgoThan ?? ''} onChange={v => put({ longerAgoThan: v })} />
    ),
    since: () => <DayField label={label} value={when.since ?? ''} onChange={v => put({ since: v })} />,
    before: () => <DayField label={label} value={when.before ?? ''} onChange={v => put({ before: v })} />,
    on: () => <DayField label={label} value={when.on ?? ''} onChange={v => put({ on: v })} />,
    between: () => <Between between={when.between ?? ['', '']} onChange={between => put({ between })} />,
    during: () => <CalendarField label={label} value={when.during ?? ''} onChange={v => put({ during: v })} />,
  };
  return (
    <div className={classes.part}>
      <Text size="sm">{label}</Text>
      {fields[name]()}
      <ActionIcon size={28} aria-label={say('removeLimit')} onClick={() => onChange(without(when, name))}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

interface BetweenProps {
  readonly between: readonly [Day, Day];
  readonly onChange: (between: [Day, Day]) => void;
}

function Between({ between: [from, to], onChange }: BetweenProps) {
  const say = useWords(BUILDER);
  return (
    <div className={classes.line}>
      <DayField label={say('from')} value={from} onChange={value => onChange([value, to])} />
      <DayField label={say('through')} value={to} onChange={value => onChange([from, value])} />
    </div>
  );
}

function AddLimit({ when, onChange }: WindowEditorProps) {
  const say = useWords(BUILDER);
  const { zone } = useBuilder().catalog;
  const today = dayIn(zone);
  const month = dayIn(zone, Date.now() - 30 * 86_400_000);
  const period: Period = '30 days';
  const starts: Readonly<Record<Key, Window>> = {
    inTheLast: { inTheLast: period },
    longerAgoThan: { longerAgoThan: period },
    since: { since: month },
    before: { before: today },
    on: { on: today },
    between: { between: [month, today] },
    during: { during: 'this month' },
  };
  const free = KEYS.filter(key => when?.[key] === undefined);
  return (
    <NativeSelect
      size="xs"
      aria-label={say('addLimit')}
      value=""
      onChange={({ currentTarget }) => {
        const key = free.find(one => one === currentTarget.value);
        if (key !== undefined) onChange({ ...when, ...starts[key] });
      }}
      data={[{ value: '', label: say('addLimit') }, ...free.map(key => ({ value: key, label: say(`window_${key}`) }))]}
    />
  );
}

function ZoneField({ when, onChange }: { readonly when: Window; readonly onChange: (when: Window) => void }) {
  const say = useWords(BUILDER);
  const { catalog } = useBuilder();
  const { zone, ...rest } = when;
  const known = ['person', ...(zone !== undefined && zone !== 'person' && zone !== 'workspace' ? [zone] : [])];
  return (
    <NativeSelect
      size="xs"
      label={say('clockOf')}
      value={zone === undefined || zone === 'workspace' ? '' : zone}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? rest : { ...rest, zone: value })}
      data={[
        { value: '', label: say('zoneWorkspace', { zone: catalog.zone }) },
        ...known.map(one => ({ value: one, label: one === 'person' ? say('zonePerson') : one })),
      ]}
    />
  );
}

/** From when to when that is now, in the workspace's zone. */
function Resolved({ when }: { readonly when: Window | undefined }) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const { catalog } = useBuilder();
  const now = Date.now();
  const span = when === undefined ? {} : spanOf(when, now, catalog.zone);
  if (span === undefined)
    return Object.values(when ?? {}).some(isParam) ? (
      <Text size="xs" c="dimmed">
        {say('spanOpen')}
      </Text>
    ) : null;
  const { from, to } = span;
  const told = { from: from === undefined ? '' : formats.moment(from), to: to === undefined ? '' : formats.moment(to) };
  const key =
    from === undefined ? (to === undefined ? 'spanEver' : 'spanUntil') : to === undefined ? 'spanFrom' : 'spanBoth';
  const today = to === undefined || to > now - 1000 ? 'todayCounts' : 'todayNot';
  return (
    <Text size="xs" c="dimmed" role="status">
      {say(key, { ...told, zone: catalog.zone })} {say(today)}
    </Text>
  );
}
