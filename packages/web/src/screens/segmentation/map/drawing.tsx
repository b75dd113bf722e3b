import type { People } from '@satsuma/client';
import { Link } from '@tanstack/react-router';
import { geoConicConformal, geoEqualEarth, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { useTokens } from '../../../theme/schemes.ts';
import { inkOn } from '../../../theme/tokens.ts';
import { useWords } from '../../../words/use-words.ts';
import { SEGMENTATION } from '../words.ts';
import classes from './drawing.module.css';
import { type Place, quantiles, type Which } from './places.ts';

export interface DrawingProps {
  readonly which: Which;
  readonly places: readonly Place[];
  /** What a place is coloured by; undefined: nobody is there. */
  readonly valueAt: (id: string) => number | undefined;
  readonly nameOf: (id: string) => string;
  readonly write: (value: number) => string;
  readonly lit: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
  /** The people at a place. */
  readonly whoAt: (id: string) => People | undefined;
}

const WIDTH = 640;
const HEIGHT = { poland: 600, world: 330 } as const;
const CLASSES = 5;

/** Places in five colours, as many places in each. For those who point: the list beside it says the same, and has the same links. */
export function Drawing(props: DrawingProps) {
  const { which, places, valueAt } = props;
  const tokens = useTokens();
  const paths = usePaths(which, places);
  const ends = quantiles(
    places.flatMap(({ id }) => valueAt(id) ?? []),
    CLASSES,
  );
  const colours = tokens.sequential.slice(1, CLASSES + 1);
  const colourOf = (id: string): string | undefined => {
    const value = valueAt(id);
    return value === undefined ? undefined : colours[ends.findIndex(end => value <= end)];
  };
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT[which]}`} className={classes.map} aria-hidden>
        {paths.map(({ id, path, centre }) => (
          <Outline key={id} id={id} path={path} centre={centre} colour={colourOf(id)} {...props} />
        ))}
      </svg>
      <Legend
        ends={ends}
        colours={colours}
        least={Math.min(...places.flatMap(({ id }) => valueAt(id) ?? []))}
        {...props}
      />
    </>
  );
}

function usePaths(which: Which, places: readonly Place[]) {
  return useMemo(() => {
    const all: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: places.map(one => one.outline) };
    const projection =
      which === 'poland' ? geoConicConformal().parallels([49.5, 54.5]).rotate([-19.2, 0]) : geoEqualEarth();
    const draw = geoPath(
      projection.fitExtent(
        [
          [8, 8],
          [WIDTH - 8, HEIGHT[which] - 8],
        ],
        all,
      ),
    ).digits(1);
    return places.map(({ id, outline }) => ({ id, path: draw(outline) ?? '', centre: draw.centroid(outline) }));
  }, [which, places]);
}

interface OutlineProps extends DrawingProps {
  readonly id: string;
  readonly path: string;
  readonly centre: readonly [number, number];
  readonly colour: string | undefined;
}

function Outline({
  id,
  path,
  centre: [x, y],
  colour,
  which,
  valueAt,
  nameOf,
  write,
  lit,
  onPoint,
  whoAt,
}: OutlineProps) {
  const say = useWords(SEGMENTATION);
  const tokens = useTokens();
  const value = valueAt(id);
  const told = value === undefined ? say('nobodyThere') : write(value);
  const who = whoAt(id);
  const drawn = (
    <>
      <title>{`${nameOf(id)}: ${told}`}</title>
      <path
        d={path}
        className={`${classes.place} ${value === undefined ? '' : classes.full} ${lit === id ? classes.lit : ''}`}
        fill={colour ?? tokens.divider}
      />
      {which === 'poland' && value !== undefined && (
        <text x={x} y={y + 4} className={classes.label} fill={inkOn(colour ?? tokens.divider)}>
          {write(value)}
        </text>
      )}
    </>
  );
  if (who === undefined) return <g>{drawn}</g>;
  return (
    <Link
      to="/people"
      search={{ who }}
      tabIndex={-1}
      onMouseEnter={() => onPoint(id)}
      onMouseLeave={() => onPoint(undefined)}
    >
      {drawn}
    </Link>
  );
}

interface LegendProps extends DrawingProps {
  readonly ends: readonly number[];
  readonly colours: readonly string[];
  readonly least: number;
}

function Legend({ ends, colours, least, write }: LegendProps) {
  const say = useWords(SEGMENTATION);
  return (
    <ul className={classes.legend}>
      {ends.map((end, i) => (
        <li key={end}>
          <span className={classes.swatch} style={{ background: colours[i] }} aria-hidden />
          {i === 0
            ? say('between', { from: write(least), to: write(end) })
            : say('above', { from: write(ends[i - 1] ?? 0), to: write(end) })}
        </li>
      ))}
      <li>
        <span className={classes.swatch} style={{ background: 'var(--divider)' }} aria-hidden />
        {say('nobodyThere')}
      </li>
    </ul>
  );
}
