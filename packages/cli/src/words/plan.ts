import { both } from './both.ts';

export const PLAN = both(
  {
    change: {
      created: 'new',
      changed: 'changed',
      affected: 'affected by what it refers to',
      removed: 'taken away',
      unchanged: 'unchanged',
    },
    warning: {
      nobody: 'nobody is in it as of this instant',
      everybody: 'everybody is in it as of this instant',
      'not-counted': 'it cannot be counted: a parameter has no sample value',
    },
    enter: (n: string) => `${n} enter`,
    leave: (n: string) => `${n} leave`,
    move: (n: string) => `${n} move`,
    unchanged: (n: string) => `${n} unchanged.`,
    nothing: 'Nothing would change.',
    notYet: (paths: string) => `Nothing has been changed. satsuma apply ${paths} does it.`,
    applied: (changed: string) => `${changed} applied.`,
    version: (n: string) => `version ${n}`,
    computed: 'Memberships',
    notComputed: 'The definitions are written, but memberships could not be computed:',
    parametric: (ids: string) => `With parameters, so counted only with values: ${ids}.`,
  },
  {
    change: {
      created: 'nowy',
      changed: 'zmieniony',
      affected: 'zmienia się przez to, do czego się odwołuje',
      removed: 'usunięty',
      unchanged: 'bez zmian',
    },
    warning: {
      nobody: 'na tę chwilę nikogo w nim nie ma',
      everybody: 'na tę chwilę są w nim wszyscy',
      'not-counted': 'nie można policzyć: parametr nie ma wartości przykładowej',
    },
    enter: n => `wejdzie ${n}`,
    leave: n => `wyjdzie ${n}`,
    move: n => `przejdzie ${n}`,
    unchanged: n => `${n}: bez zmian.`,
    nothing: 'Nic by się nie zmieniło.',
    notYet: paths => `Nic nie zostało zmienione. Zrobi to: satsuma apply ${paths}`,
    applied: changed => `Wprowadzono: ${changed}.`,
    version: n => `wersja ${n}`,
    computed: 'Przynależności',
    notComputed: 'Definicje są zapisane, ale przynależności nie dało się obliczyć:',
    parametric: ids => `Z parametrami, więc liczone tylko z wartościami: ${ids}.`,
  },
);
