import { addWords } from '../../words/language.ts';

/** Why a membership changed, as the log has it. */
export const CAUSE = addWords('cause', {
  en: {
    first: 'first computation',
    version: 'version {{number}} of the definition',
    definitions: 'the definition changed',
    import: 'import no. {{number}}',
    clock: 'time passed',
    live: 'what came in live',
    call: 'what came in live',
    merge: 'two profiles became one',
    demo: 'the demo shop',
  },
  pl: {
    first: 'pierwsze przeliczenie',
    version: 'wersja {{number}} definicji',
    definitions: 'zmiana definicji',
    import: 'import nr {{number}}',
    clock: 'upływ czasu',
    live: 'dane nadesłane na bieżąco',
    call: 'dane nadesłane na bieżąco',
    merge: 'połączenie dwóch profili',
    demo: 'sklep demonstracyjny',
  },
});
