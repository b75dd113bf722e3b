import { apart } from './sections/apart.ts';
import { base } from './sections/base.ts';
import { history } from './sections/history.ts';
import { lifecycle, rfm } from './sections/methods.ts';
import { moves } from './sections/moves.ts';
import { person } from './sections/person.ts';
import { segments } from './sections/segments.ts';
import type { Section } from './tour.ts';

/** The tour, in its order. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  base,
  rfm,
  lifecycle,
  segments,
  person,
  apart,
  moves,
  history,
};
