import { addWords } from '../../words/language.ts';

/** Of addresses that name something which is not there. */
export const NO_SUCH = addWords('no-such', {
  en: {
    segment: 'There is no segment “{{name}}”',
    segmentHint:
      'It may have been stored under another id, or the address is misspelled. An archived segment still opens.',
    segments: 'All segments',
    segmentation: 'There is no segmentation “{{name}}”',
    segmentationHint:
      'It may have been stored under another id, or the address is misspelled. An archived segmentation still opens.',
    segmentations: 'All segmentations',
    person: 'There is no person number {{name}}',
    personHint: 'Nobody has this number. Whoever was known from one import alone is gone when that import is undone.',
    erased: 'This person was erased',
    erasedHint:
      'Everything that was held of person number {{name}} was taken out for good, as everybody may ask for. Nobody gets this number again.',
    people: 'All people',
    version: 'There is no version {{name}}.',
    cohort: 'There is no cohort “{{name}}”.',
    alert: 'There is no alert number {{name}}. It may have been removed.',
    webhook: 'There is no webhook number {{name}}. It may have been removed.',
    source: 'Nothing comes from a source “{{name}}”.',
    import: 'There is no import number {{name}}.',
    attribute: 'There is no attribute “{{name}}” in the data.',
    either: 'There is no segment or segmentation “{{name}}”. It may have been archived.',
    away: 'Show the list alone',
  },
  pl: {
    segment: 'Nie ma segmentu „{{name}}”',
    segmentHint:
      'Może jest zapisany pod innym id albo w adresie jest literówka. Zarchiwizowany segment nadal się otwiera.',
    segments: 'Wszystkie segmenty',
    segmentation: 'Nie ma segmentacji „{{name}}”',
    segmentationHint:
      'Może jest zapisana pod innym id albo w adresie jest literówka. Zarchiwizowana segmentacja nadal się otwiera.',
    segmentations: 'Wszystkie segmentacje',
    person: 'Nie ma osoby o numerze {{name}}',
    personHint: 'Nikt nie ma tego numeru. Osoby znane tylko z jednego importu znikają po jego wycofaniu.',
    erased: 'Dane tej osoby zostały usunięte',
    erasedHint:
      'Wszystko, co wiedzieliśmy o osobie o numerze {{name}}, zostało trwale usunięte – każdy ma prawo o to poprosić. Tego numeru nie dostanie już nikt inny.',
    people: 'Wszystkie osoby',
    version: 'Nie ma wersji {{name}}.',
    cohort: 'Nie ma kohorty „{{name}}”.',
    alert: 'Nie ma alertu o numerze {{name}}. Być może został usunięty.',
    webhook: 'Nie ma webhooka o numerze {{name}}. Być może został usunięty.',
    source: 'Ze źródła „{{name}}” nic nie przychodzi.',
    import: 'Nie ma importu o numerze {{name}}.',
    attribute: 'W danych nie ma atrybutu „{{name}}”.',
    either: 'Nie ma segmentu ani segmentacji „{{name}}”. Być może trafiły do archiwum.',
    away: 'Pokaż samą listę',
  },
});
