import type { Phrases } from './phrases.ts';

/** Why a text is no YAML. */
export const YAML: Phrases = {
  'an alias (*name) has no anchor and no tag of its own': 'Alias (*nazwa) nie może mieć własnej kotwicy ani znacznika.',
  'an anchor (&name) or an alias (*name) has no name, or one that ends in a colon':
    'Kotwica (&nazwa) albo alias (*nazwa) nie ma nazwy albo nazwa kończy się dwukropkiem.',
  'the tag (!name) before this list or these keys belongs to something else':
    'Znacznik (!nazwa) przed tą listą albo tymi kluczami jest do czegoś innego.',
  'a line that begins with % is no instruction that is known here':
    'Wiersz zaczynający się od % nie jest znaną tu instrukcją.',
  'what stands behind a backslash in double quotes has no meaning; the character itself is written \\\\':
    'To, co stoi w cudzysłowie po ukośniku wstecznym, nic nie znaczy; sam ukośnik zapisuje się jako \\\\.',
  'this begins in another column than the keys or items that it belongs to':
    'Wcięcie jest inne niż wcięcie kluczy lub pozycji, do których to należy.',
  'an anchor (&name) or a tag (!name) stands behind the -, ? or : of its value, not before it':
    'Kotwica (&nazwa) i znacznik (!nazwa) stoją za znakiem -, ? albo :, a nie przed nim.',
  'a value that begins with this character has to stand in quotation marks':
    'Wartość, która zaczyna się od tego znaku, musi stać w cudzysłowie.',
  'a list cannot be a key': 'Lista nie może być kluczem.',
  'between brackets, keys and items are separated by commas, not by lines':
    'Wewnątrz nawiasów klucze i pozycje oddziela się przecinkami, a nie wierszami.',
  'this key is there twice': 'Ten sam klucz występuje dwa razy.',
  'this place cannot be read': 'Tego miejsca nie da się odczytać.',
  'a key has more than 1024 characters, or the colon behind it is missing':
    'Klucz ma więcej niż 1024 znaki albo brakuje po nim dwukropka.',
  'a character is missing here': 'Brakuje tu jakiegoś znaku.',
  'a key and its colon have to stand in one line': 'Klucz i jego dwukropek muszą stać w jednym wierszu.',
  'a value has one anchor (&name) at most': 'Wartość może mieć najwyżej jedną kotwicę (&nazwa).',
  'one document is expected, and --- begins another': 'Powinien tu być jeden dokument, a po --- zaczyna się następny.',
  'a value has one tag (!name) at most': 'Wartość może mieć najwyżej jeden znacznik (!nazwa).',
  'a key has to be a text': 'Klucz musi być tekstem.',
  'this is nested too deeply': 'Zagnieżdżenie jest za głębokie.',
  'lines are indented with spaces, not with tabs': 'Wcięcia muszą być ze spacji, a nie z tabulatorów.',
  'the tag (!name) before this value is not known, or does not fit it':
    'Znacznik (!nazwa) przed tą wartością jest nieznany albo do niej nie pasuje.',
  'something stands here that cannot be read': 'Stoi tu coś, czego nie da się odczytać.',
  'a text behind | or > has to be indented further than its key, all of it alike':
    'Tekst po | albo > musi mieć większe wcięcie niż jego klucz, w każdym wierszu co najmniej takie samo.',
  'behind | or > stands something that does not belong there': 'Za znakiem | albo > stoi coś, co tam nie pasuje.',
  'a bracket is not closed, or closed too far to the left':
    'Nawias nie jest zamknięty albo nawias zamykający ma za małe wcięcie.',
  'the closing } or ] is missing': 'Brakuje zamykającego } albo ].',
  'a comma is missing between two items': 'Między dwiema pozycjami brakuje przecinka.',
  'a comma stands where there is no item': 'Przecinek stoi tam, gdzie nie ma żadnej pozycji.',
  'a space is missing before the comment': 'Przed komentarzem brakuje spacji.',
  'an item of a list does not begin with -': 'Pozycja listy nie zaczyna się od znaku -.',
  'the colon and the value behind a key are missing': 'Po kluczu brakuje dwukropka i wartości.',
  'the closing quotation mark is missing': 'Brakuje zamykającego cudzysłowu.',
  'a space is missing behind the colon': 'Po dwukropku brakuje spacji.',
  'further text stands behind a value that is complete': 'Za wartością, która już się skończyła, stoi dalszy tekst.',
  'there are two keys in one line, or a value with a colon stands in no quotation marks':
    'W jednym wierszu są dwa klucze albo wartość z dwukropkiem nie stoi w cudzysłowie.',
};
