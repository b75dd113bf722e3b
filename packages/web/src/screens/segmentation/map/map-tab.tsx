import { Grid, SegmentedControl, Stack, Text } from '@mantine/core';
import { countryLabel, OTHER_PLACE, type PlaceSettings, UNKNOWN_PLACE } from '@satsuma/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answered } from '../../../parts/answered.tsx';
import { Figure, type FigureData } from '../../../parts/chart/figure.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { everybodyAt, PeopleLink } from '../../../parts/people-link.tsx';
import type { Formats } from '../../../words/format.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import type { Divided, DividedClass, Shown } from '../divided.ts';
import { useDivided } from '../divided.ts';
import { peopleAt, useView } from '../view.ts';
import { withSettings } from '../with-settings.ts';
import { SEGMENTATION } from '../words.ts';
import classes from './drawing.module.css';
import { Drawing } from './drawing.tsx';
import { fetchPlaces, type Place, type Placed, placed, type Which } from './places.ts';

/** Every place that anybody is in: the map leaves none out for being small. */
const EVERY = { minimumSize: 1, atMost: 1000 } as const;

/** Where people are: Poland by voivodeship, the world by country. */
export function MapTab({ shown }: { readonly shown: Shown }) {
  const { view } = useView();
  const { by } = shown.divided.settings as PlaceSettings;
  const which = view.of ?? (by === 'country' ? 'world' : 'poland');
  const definition = withSettings(shown.definition, { ...EVERY, by: which === 'poland' ? 'region' : 'country' });
  const divided = useDivided(definition, view.asOf, { keep: true });
  const places = useQuery({
    queryKey: ['outlines', which],
    queryFn: () => fetchPlaces(which),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Answered of={places} height={560}>
      {outlines => (
        <Answered of={divided} height={560}>
          {data => (
            <Known
              shown={{ definition, divided: data }}
              which={which}
              places={outlines}
              found={placed(data, outlines, which)}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}

interface KnownProps {
  readonly shown: Shown;
  readonly which: Which;
  readonly places: readonly Place[];
  readonly found: Placed;
}

type Measure = 'share' | 'value';

function Known({ shown, which, places, found }: KnownProps) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const { view } = useView();
  const [lit, setLit] = useState<string>();
  const { divided, definition } = shown;
  const measure: Measure = view.colour === 'value' ? 'value' : 'share';
  const total = [...found.at.values()].reduce((sum, one) => sum + one.size, 0);
  const nameOf = (id: string) => (which === 'world' ? countryLabel(id, formats.language) : id);
  const value = (one: DividedClass | undefined) =>
    one === undefined ? undefined : measure === 'share' ? one.size / total : (one.figures?.monetary ?? undefined);
  const write = (known: number) =>
    measure === 'share' ? formats.share(known) : formats.shortMoney(known, divided.currency ?? undefined);
  const whoIn = (one: DividedClass) => peopleAt({ class: one.id, by: definition }, divided.asOf);
  const rows = [...found.at].map(([id, one]) => ({ id, one })).toSorted((a, b) => b.one.size - a.one.size);
  const first = rows[0];
  return (
    <Figure
      title={say(`map-${which}`)}
      about={
        <>
          <PeopleLink who={everybodyAt(divided.asOf)} count={total}>
            {say('ofPeople', { count: total, shown: formats.number(total) })}
          </PeopleLink>
          {` · ${formats.moment(divided.asOf)}`}
        </>
      }
      summary={
        first === undefined
          ? say('mapNobody')
          : say('mapSummary', { place: nameOf(first.id), share: formats.share(first.one.size / total) })
      }
      file={`${divided.id}-${which}`}
      data={usePlaceData(rows, nameOf, whoIn, total, divided, formats)}
      actions={<Choices which={which} measure={measure} hasMoney={divided.currency !== null} />}
    >
      {first === undefined ? (
        <Empty title={say('mapNobody')} hint={say('mapNobodyHint')} />
      ) : (
        <Grid gap="xl">
          <Grid.Col span={{ base: 12, lg: which === 'poland' ? 7 : 8 }}>
            <Drawing
              which={which}
              places={places}
              valueAt={id => value(found.at.get(id))}
              nameOf={nameOf}
              write={write}
              lit={lit}
              onPoint={setLit}
              whoAt={id => {
                const one = found.at.get(id);
                return one && whoIn(one);
              }}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: which === 'poland' ? 5 : 4 }}>
            <List
              rows={rows}
              elsewhere={found.elsewhere}
              nameOf={nameOf}
              whoIn={whoIn}
              total={total}
              divided={divided}
              lit={lit}
              onPoint={setLit}
            />
            {found.unknown > 0 && (
              <Text size="sm" c="dimmed" mt="sm">
                {`${say('unknownPlace')} `}
                <PeopleLink
                  who={peopleAt({ class: UNKNOWN_PLACE, by: definition }, divided.asOf)}
                  count={found.unknown}
                />
              </Text>
            )}
          </Grid.Col>
        </Grid>
      )}
    </Figure>
  );
}

interface ChoicesProps {
  readonly which: Which;
  readonly measure: Measure;
  readonly hasMoney: boolean;
}

function Choices({ which, measure, hasMoney }: ChoicesProps) {
  const say = useWords(SEGMENTATION);
  const { show } = useView();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={say('whichMap')}
        value={which}
        onChange={value => show({ of: value === 'world' ? 'world' : 'poland', frame: undefined })}
        data={(['poland', 'world'] as const).map(value => ({ value, label: say(value) }))}
      />
      {hasMoney && (
        <SegmentedControl
          size="xs"
          aria-label={say('colour')}
          value={measure}
          onChange={value => show({ colour: value === 'value' ? 'value' : undefined })}
          data={[
            { value: 'share', label: say('share') },
            { value: 'value', label: say('monetary') },
          ]}
        />
      )}
    </>
  );
}

interface PlaceRow {
  readonly id: string;
  readonly one: DividedClass;
}

interface ListProps {
  readonly rows: readonly PlaceRow[];
  /** Not on the map; there all the same. */
  readonly elsewhere: readonly DividedClass[];
  readonly nameOf: (id: string) => string;
  readonly whoIn: (one: DividedClass) => ReturnType<typeof peopleAt>;
  readonly total: number;
  readonly divided: Divided;
  readonly lit: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
}

function List({ rows, elsewhere, nameOf, whoIn, total, divided, lit, onPoint }: ListProps) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  return (
    <Stack gap={0} className={classes.scroller} component="section" tabIndex={0} aria-label={say('placeList')}>
      <table className={classes.list}>
        <thead>
          <tr>
            <th scope="col">{say('place')}</th>
            <th scope="col">{say('people')}</th>
            <th scope="col">{say('share')}</th>
            {divided.currency !== null && <th scope="col">{say('monetary')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, one }) => (
            <tr
              key={id}
              className={classes.row}
              data-lit={lit === id}
              onMouseEnter={() => onPoint(id)}
              onMouseLeave={() => onPoint(undefined)}
              onFocus={() => onPoint(id)}
              onBlur={() => onPoint(undefined)}
            >
              <th scope="row">{nameOf(id)}</th>
              <td>
                <PeopleLink who={whoIn(one)} count={one.size}>
                  {formats.number(one.size)}
                </PeopleLink>
              </td>
              <td>{formats.share(one.size / total)}</td>
              {divided.currency !== null && <td>{moneyOf(one, divided, formats) ?? say('nothing')}</td>}
            </tr>
          ))}
          {elsewhere.map(one => (
            <tr key={one.id} className="quiet">
              <th scope="row">{say('offMap', { place: one.id === OTHER_PLACE ? say('others') : one.id })}</th>
              <td>
                <PeopleLink who={whoIn(one)} count={one.size}>
                  {formats.number(one.size)}
                </PeopleLink>
              </td>
              <td>{say('nothing')}</td>
              {divided.currency !== null && <td>{moneyOf(one, divided, formats) ?? say('nothing')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  );
}

const moneyOf = ({ figures }: DividedClass, { currency }: Divided, formats: Formats): string | null =>
  figures?.monetary == null ? null : formats.money(figures.monetary, currency ?? undefined);

function usePlaceData(
  rows: readonly PlaceRow[],
  nameOf: (id: string) => string,
  whoIn: ListProps['whoIn'],
  total: number,
  divided: Divided,
  formats: Formats,
): FigureData<PlaceRow> {
  const say = useWords(SEGMENTATION);
  const name = ({ id }: PlaceRow) => nameOf(id);
  return {
    rows,
    rowKey: ({ id }) => id,
    columns: [
      { key: 'place', title: say('place'), cell: name, value: name },
      {
        key: 'people',
        title: say('people'),
        isNumber: true,
        cell: ({ one }) => (
          <PeopleLink who={whoIn(one)} count={one.size}>
            {formats.number(one.size)}
          </PeopleLink>
        ),
        value: ({ one }) => one.size,
      },
      {
        key: 'share',
        title: say('share'),
        isNumber: true,
        cell: ({ one }) => formats.share(one.size / total),
        value: ({ one }) => one.size / total,
      },
      {
        key: 'monetary',
        title: say('monetary'),
        isNumber: true,
        cell: ({ one }) => moneyOf(one, divided, formats) ?? say('nothing'),
        value: ({ one }) => one.figures?.monetary ?? null,
      },
    ],
  };
}
