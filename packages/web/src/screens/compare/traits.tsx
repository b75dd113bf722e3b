import { Select } from '@mantine/core';
import type { ComparedGroup, Comparison } from '@satsuma/client';
import { traitTitle } from '@satsuma/core';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { changed } from '../../app/search.ts';
import { Answered } from '../../parts/answered.tsx';
import { Figure, type FigureData } from '../../parts/chart/figure.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { traitValue } from '../../parts/trait-value.ts';
import type { Formats } from '../../words/format.ts';
import { type Say, useFormats, useWords } from '../../words/use-words.ts';
import classes from './compare.module.css';
import { subjectOf } from './compared.ts';
import { Mark } from './mark.tsx';
import type { Named } from './side-by-side.tsx';
import { barStyle } from './small-multiple.tsx';
import { useTokenName } from './token-name.ts';
import { COMPARE } from './words.ts';

const route = getRouteApi('/compare');
const FIRST = ['gender', 'country', 'city'] as const;
/** Values that are asked for, and of them those that are drawn. */
const ASKED = 100;
const DRAWN = 8;

/** A trait's values by how many of each segment have them. */
export function Traits({ tokens }: { readonly tokens: readonly string[] }) {
  const { asOf, trait: wanted } = route.useSearch();
  const known = useAnswer('getCatalog', {}).data?.traits;
  const traits = Object.keys(known ?? {});
  const trait = traits.find(one => one === wanted) ?? FIRST.find(one => traits.includes(one)) ?? traits[0];
  const query = asOf === undefined ? {} : { query: { asOf } };
  const compared = useAnswer(
    'compareSegments',
    { ...query, body: { subjects: tokens.map(subjectOf), traits: trait === undefined ? [] : [trait], values: ASKED } },
    { when: trait !== undefined, keep: true },
  );
  if (trait === undefined) return null;
  return (
    <Answered of={compared} height={320}>
      {data =>
        data.groups.length === tokens.length ? (
          <Values comparison={data} tokens={tokens} trait={trait} traits={traits} />
        ) : null
      }
    </Answered>
  );
}

interface ValuesProps {
  readonly comparison: Comparison;
  readonly tokens: readonly string[];
  readonly trait: string;
  readonly traits: readonly string[];
}

function Values({ comparison: { asOf, base, groups }, tokens, trait, traits }: ValuesProps) {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const name = useTokenName();
  const named = groups.map((group, i): Named => ({ name: name(tokens[i] ?? ''), slot: i, group }));
  const all = [...named, { name: say('everybody'), slot: -1, group: base }];
  const rows = valuesOf(trait, groups);
  const asking: Asking = { trait, asOf };
  return (
    <Figure
      title={say('byTrait')}
      about={say('byTraitAbout')}
      summary={named.flatMap(one => mostSaid(one, trait, say, formats)).join(' ')}
      file={`compared-${trait}`}
      data={dataOf(rows, all, asking, say, formats)}
      actions={<TraitChoice trait={trait} traits={traits} />}
    >
      {rows.length === 0 ? (
        <Empty title={say('noValues')} />
      ) : (
        <Grid rows={rows.slice(0, DRAWN)} groups={all} asking={asking} />
      )}
    </Figure>
  );
}

function TraitChoice({ trait, traits }: Pick<ValuesProps, 'trait' | 'traits'>) {
  const say = useWords(COMPARE);
  const { language, compare } = useFormats();
  const navigate = route.useNavigate();
  return (
    <Select
      size="xs"
      w={180}
      aria-label={say('trait')}
      allowDeselect={false}
      data={traits
        .map(value => ({ value, label: traitTitle(value, language) }))
        .toSorted((a, b) => compare(a.label, b.label))}
      value={trait}
      onChange={value =>
        value !== null &&
        void navigate({ search: last => changed(last, { trait: value }), replace: true, resetScroll: false })
      }
    />
  );
}

function mostSaid({ name, group }: Named, trait: string, say: Say, formats: Formats): readonly string[] {
  const [most] = group.traits[trait] ?? [];
  if (most === undefined || group.size === 0) return [];
  return [
    say('byTraitSummary', {
      name,
      value: traitValue(trait, most.value, formats),
      share: formats.share(most.size / group.size),
    }),
  ];
}

/** Values in the order of the largest share that any of the segments has of them. */
function valuesOf(trait: string, groups: readonly ComparedGroup[]): readonly string[] {
  const shares = new Map<string, number>();
  for (const { traits, size } of groups)
    for (const one of traits[trait] ?? [])
      shares.set(one.value, Math.max(shares.get(one.value) ?? 0, size === 0 ? 0 : one.size / size));
  return [...shares].toSorted((a, b) => b[1] - a[1]).map(([value]) => value);
}

/** How many have a value; null where only the most frequent ones are known, and it is none of them. */
function countOf({ traits }: ComparedGroup, trait: string, value: string): number | null {
  const known = traits[trait] ?? [];
  return known.find(one => one.value === value)?.size ?? (known.length < ASKED ? 0 : null);
}

interface Asking {
  readonly trait: string;
  readonly asOf: number;
}

interface ShareProps {
  readonly asking: Asking;
  readonly group: ComparedGroup;
  readonly value: string;
}

function Share({ asking: { trait, asOf }, group, value }: ShareProps) {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const count = countOf(group, trait, value);
  if (count === null) return say('unknown');
  const having = { subject: { where: { trait, is: value } }, asOf };
  return (
    <PeopleLink who={{ in: [...group.people.in, having], out: group.people.out }} count={count}>
      {formats.share(group.size === 0 ? 0 : count / group.size)}
    </PeopleLink>
  );
}

interface GridProps {
  readonly rows: readonly string[];
  readonly groups: readonly Named[];
  readonly asking: Asking;
}

function Grid({ rows, groups, asking }: GridProps) {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const share = (group: ComparedGroup, value: string) =>
    group.size === 0 ? 0 : (countOf(group, asking.trait, value) ?? 0) / group.size;
  const most = Math.max(...groups.flatMap(({ group }) => rows.map(value => share(group, value))));
  return (
    <div className={classes.scroller}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{say('value')}</th>
            {groups.map(({ name, slot }) => (
              <th scope="col" key={slot}>
                <Mark slot={slot} />
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(value => (
            <tr key={value}>
              <th scope="row">{traitValue(asking.trait, value, formats)}</th>
              {groups.map(({ slot, group }) => (
                <td key={slot}>
                  <div className={classes.cell}>
                    <div className={classes.track}>
                      <div className={classes.bar} style={barStyle(share(group, value), most, slot)} />
                    </div>
                    <Share asking={asking} group={group} value={value} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const dataOf = (
  rows: readonly string[],
  groups: readonly Named[],
  asking: Asking,
  say: Say,
  formats: Formats,
): FigureData<string> => ({
  rows,
  rowKey: value => value,
  columns: [
    {
      key: 'value',
      title: `${traitTitle(asking.trait, formats.language)}`,
      cell: value => traitValue(asking.trait, value, formats),
      value: value => value,
    },
    ...groups.map(({ name, slot, group }) => ({
      key: String(slot),
      title: name,
      isNumber: true,
      cell: (value: string) => <Share asking={asking} group={group} value={value} />,
      value: (value: string) => {
        const count = countOf(group, asking.trait, value);
        return count === null || group.size === 0 ? say('unknown') : count / group.size;
      },
    })),
  ],
});
