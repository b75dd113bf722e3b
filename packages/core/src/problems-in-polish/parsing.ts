import type { Phrases } from './phrases.ts';

/** Of core's parsing: the shape of a definition, before its meaning. */
export const PARSING: Phrases = {
  'a definition is an object that starts with "segment" or "segmentation"':
    'Definicja to obiekt, który zaczyna się od „segment” albo „segmentation”.',
  'a definition starts with "segment: name" or "segmentation: name"':
    'Definicja zaczyna się od „segment: nazwa” albo „segmentation: nazwa”.',
  'a condition is an object such as {trait: city, is: Kraków}':
    'Warunek to obiekt, na przykład {trait: city, is: Kraków}.',
  'conditions are nested more than {0} deep': 'Warunki są zagnieżdżone głębiej niż {0}.',
  'no key here names a condition (found: {0})': 'Żaden klucz nie nazywa tu warunku (są: {0}).',
  'one of: {0}': 'Jedno z: {0}.',
  '{0} cannot stand in one condition': 'W jednym warunku nie mogą stać razem: {0}.',
  'join them with all or any': 'Połącz je przez all albo any.',
  '"{0}" is not known beside "{1}"': 'Obok „{1}” klucz „{0}” nie jest znany.',
  '"{0}" is not known beside "not"': 'Obok „not” klucz „{0}” nie jest znany.',
  '"{0}" takes a list of conditions': '„{0}” wymaga listy warunków.',
  'a {0} is missing': 'Brakuje części: {0}.',
  'an {0} is missing': 'Brakuje części: {0}.',
  'for example is, atLeast, inTheLast, isSet': 'Na przykład is, atLeast, inTheLast, isSet.',
  '{0} cannot stand together: at most one {1}': '{0} nie mogą stać razem; dozwolone najwyżej jedno ({1}).',
  'use between, or two conditions in all': 'Użyj between albo dwóch warunków w all.',
  'use two conditions in all': 'Użyj dwóch warunków w all.',
  '{0} cannot stand here; it takes {1}': 'Wartość {0} nie może tu stać; oczekiwane: {1}.',
  'this cannot stand here': 'To nie może tu stać.',
  'another value': 'inna wartość',
  '"{0}" is not known here': 'Klucz „{0}” nie jest tu znany.',
  'known here: {0}': 'Znane tutaj: {0}.',
  '"{0}" is missing': 'Brakuje klucza „{0}”.',
  '"{0}" is missing: {1}': 'Brakuje klucza „{0}”; oczekiwane: {1}.',

  'this is not valid YAML: {0}': 'To nie jest poprawny YAML. {0}',
  'there is no anchor before this alias': 'Przed tym aliasem nie ma jego kotwicy.',
  'the aliases of this document stand for too much': 'Aliasy tego dokumentu zastępują za wiele.',
  'this is a segmentation, and no segment': 'To jest segmentacja, a nie segment.',
  'a file of definitions ends in .yaml, .yml or .json':
    'Nazwa pliku z definicjami kończy się na .yaml, .yml albo .json.',
  'it cannot be read: {0}': 'Nie da się go odczytać: {0}.',
  'it is larger than {0} MB: no definitions are': 'Ma więcej niż {0} MB; żadne definicje nie są tak duże.',
  'it is not UTF-8 text': 'To nie jest tekst w UTF-8.',
  'there is no .yaml, .yml or .json file in it': 'Nie ma w nim żadnego pliku .yaml, .yml ani .json.',
  '"{0}" is defined twice: also in {1}, line {2}': '„{0}” ma dwie definicje: druga jest w {1}, wiersz {2}.',
  '"{0}" is defined twice': '„{0}” ma dwie definicje.',
};
