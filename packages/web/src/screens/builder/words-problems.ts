import type { Texts } from '../../words/language.ts';

/** Kinds of problem that have words of their own. */
export const PROBLEM_CODES: readonly string[] = [
  'bad-value',
  'bad-syntax',
  'bad-pattern',
  'bad-date',
  'bad-range',
  'unknown-key',
  'missing-key',
  'unknown-event',
  'unknown-property',
  'unknown-trait',
  'unknown-segment',
  'unknown-class',
  'unknown-parameter',
  'unbound-parameter',
  'unused-parameter',
  'unknown-zone',
  'wrong-type',
  'mixed-currencies',
  'cycle',
  'no-prediction-yet',
];

export const PROBLEMS_EN: Texts = {
  problemsTitle: 'Before it can be saved',
  unfinished: 'Something is still to be chosen here',
  unfinishedRow: 'unfinished condition',
  needsName: 'The segment needs a name',
};

/** The check speaks English; its kinds of problem are said in Polish here, with the name that each is about. */
export const PROBLEMS_PL: Texts = {
  problemsTitle: 'Zanim da się zapisać',
  unfinished: 'Trzeba tu jeszcze coś wybrać',
  unfinishedRow: 'niedokończony warunek',
  needsName: 'Segment musi mieć nazwę',
  problemNear: 'Może chodziło o „{{near}}”?',
  problem_other: 'Ten warunek zawiera błąd: {{message}}',
  'problem_bad-value': 'Taka wartość nie może tu stać: {{message}}',
  'problem_bad-syntax': 'Tego tekstu nie da się odczytać jako YAML: {{message}}',
  'problem_bad-pattern': 'To nie jest poprawny wzorzec.',
  'problem_bad-date': 'Takiej daty nie ma.',
  'problem_bad-range': 'Początek zakresu leży za jego końcem.',
  'problem_unknown-key': 'Nieznany klucz „{{what}}”.',
  'problem_missing-key': 'Brakuje klucza „{{what}}”.',
  'problem_unknown-event': 'Nie ma zdarzenia „{{what}}”.',
  'problem_unknown-property': 'To zdarzenie nie ma właściwości „{{what}}”.',
  'problem_unknown-trait': 'Nie ma cechy „{{what}}”.',
  'problem_unknown-segment': 'Nie ma segmentu „{{what}}”.',
  'problem_unknown-class': 'Nie ma takiej klasy w segmentacji „{{what}}”.',
  'problem_unknown-parameter': 'Nie ma parametru „{{what}}”.',
  'problem_unbound-parameter': 'Parametr „{{what}}” nie ma przykładowej wartości.',
  'problem_unused-parameter': 'Żaden warunek nie używa parametru „{{what}}”.',
  'problem_unknown-zone': 'Nie ma strefy czasowej „{{what}}”.',
  'problem_wrong-type': 'Wartość ma inny typ, niż trzeba: {{message}}',
  'problem_mixed-currencies': 'Kwoty są w różnych walutach; trzeba wybrać jedną z nich filtrem waluty.',
  problem_cycle: 'Ten segment odwołuje się sam do siebie.',
  'problem_no-prediction-yet': 'Prognozy jeszcze nie ma: model nie został dopasowany.',
};
