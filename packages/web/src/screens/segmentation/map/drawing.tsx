import type { People } from '@satsuma/client';
import { Link } from '@tanstack/react-router';
import { geoConicConformal, geoEqualEarth, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { useMay } from '../../../api/session.tsx';
import { useTokens } from '../../../theme/schemes.ts';
import { inkOn } from '../../../theme/tokens.ts';
import { useWords } from '../../../words/use-words.ts';
import { SEGMENTATION } from '../words.ts';
import classes from './drawing.module.css';
import type { Box } from './frame.ts';
import { type Place, quantiles, type Which } from './places.ts';
import { Zoomable } from './zoomable.tsx';

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

const EXTENTS = { poland: { width: 640, height: 600 }, world: { width: 640, height: 330 } } as const;
const MARGIN = 8;
/** Degrees: from Iceland's east to the Caucasus, from Crete to the North Cape. */
const EUROPE = [
  [-11, 35],
  [-11, 66],
  [34, 35],
  [34, 66],
] as const;
/** A place less wide than so many units of the screen is drawn as a dot. */
const SMALL = 5;
const CLASSES = 5;

/** Places in five colours, as many places in each. For those who point: the list beside it says the same, and has the same links. */
export function Drawing(props: DrawingProps) {
  const { which, places, valueAt } = props;
  const tokens = useTokens();
  const say = useWords(SEGMENTATION);
  const extent = EXTENTS[which];
  const { paths, europe } = usePaths(which, places);
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
      <Zoomable key={which} extent={extent} part={europe && { name: say('europe'), box: europe }}>
        {scale =>
          paths.map(({ id, ...outline }) => (
            <Outline key={id} id={id} outline={outline} scale={scale} colour={colourOf(id)} {...props} />
          ))
        }
      </Zoomable>
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
    const { width, height } = EXTENTS[which];
    const fitted = projection.fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN],
      ],
      all,
    );
    // Fine enough to be looked at closely.
    const draw = geoPath(fitted).digits(2);
    const paths = places.map(({ id, outline }) => {
      const [[x0, y0], [x1, y1]] = draw.bounds(outline);
      const size = Math.max(x1 - x0, y1 - y0);
      return { id, path: draw(outline) ?? '', centre: draw.centroid(outline), size };
    });
    return {
      paths,
      europe: which === 'world' ? boxOf(EUROPE.flatMap(([...at]) => [fitted(at) ?? [0, 0]])) : undefined,
    };
  }, [which, places]);
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}

interface OutlineProps extends DrawingProps {
  readonly id: string;
  readonly outline: {
    readonly path: string;
    readonly centre: readonly [number, number];
    /** The longer side of the box around it. */
    readonly size: number;
  };
  /** How many times larger than whole it is seen. */
  readonly scale: number;
  readonly colour: string | undefined;
}

function Outline({
  id,
  outline: { path, centre, size },
  scale,
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
  const mayPeople = useMay('people.read');
  const tokens = useTokens();
  const value = valueAt(id);
  const told = value === undefined ? say('nobodyThere') : write(value);
  const who = whoAt(id);
  const [x, y] = centre;
  const looks = {
    className: `${classes.place} ${value === undefined ? '' : classes.full} ${lit === id ? classes.lit : ''}`,
    fill: colour ?? tokens.divider,
  };
  const drawn = (
    <>
      <title>{`${nameOf(id)}: ${told}`}</title>
      <path d={path} {...looks} />
      {value !== undefined && size * scale < SMALL && <circle cx={x} cy={y} r={SMALL / scale} {...looks} />}
      {which === 'poland' && value !== undefined && (
        <text x={x} y={y} dy="0.35em" className={classes.label} fill={inkOn(looks.fill)}>
          {write(value)}
        </text>
      )}
    </>
  );
  if (who === undefined || !mayPeople) return <g>{drawn}</g>;
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
