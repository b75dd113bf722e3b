/** An event in Polish: what people did, the same after "nie" (genitive), and the noun with its gender, genitive plural and locative. */
export interface PolishEvent {
  readonly did: string;
  readonly deny: string;
  readonly gender: 'm' | 'f' | 'n';
  readonly one: string;
  readonly many: string;
  readonly inside: string;
}

const event = (
  did: string,
  deny: string,
  gender: 'm' | 'f' | 'n',
  one: string,
  many: string,
  inside: string,
): PolishEvent => ({ did, deny, gender, one, many, inside });

/** A verbal noun of a thing done to something: obejrzenie, obejrzeń, obejrzeniu + produktu. */
const act = (did: string, deny: string, stem: string, of: string): PolishEvent =>
  event(did, deny, 'n', `${stem}nie ${of}`, `${stem}ń ${of}`, `${stem}niu ${of}`);

/** Well-known events; any other is an event with its quoted name. */
export const EVENT_WORDS_PL: Readonly<Record<string, PolishEvent>> = {
  'Order Completed': event('złożyły zamówienie', 'złożyły zamówienia', 'n', 'zamówienie', 'zamówień', 'zamówieniu'),
  'Order Refunded': event('zwróciły zamówienie', 'zwróciły zamówienia', 'm', 'zwrot', 'zwrotów', 'zwrocie'),
  'Order Cancelled': event(
    'anulowały zamówienie',
    'anulowały zamówienia',
    'n',
    'anulowane zamówienie',
    'anulowanych zamówień',
    'anulowanym zamówieniu',
  ),
  'Order Updated': event(
    'zmieniły zamówienie',
    'zmieniły zamówienia',
    'f',
    'zmiana zamówienia',
    'zmian zamówień',
    'zmianie zamówienia',
  ),
  'Product Viewed': act('obejrzały produkt', 'obejrzały produktu', 'obejrze', 'produktu'),
  'Product Clicked': event(
    'kliknęły produkt',
    'kliknęły produktu',
    'n',
    'kliknięcie produktu',
    'kliknięć produktu',
    'kliknięciu produktu',
  ),
  'Product Added': act('dodały produkt do koszyka', 'dodały produktu do koszyka', 'doda', 'produktu do koszyka'),
  'Product Removed': event(
    'usunęły produkt z koszyka',
    'usunęły produktu z koszyka',
    'n',
    'usunięcie produktu z koszyka',
    'usunięć produktu z koszyka',
    'usunięciu produktu z koszyka',
  ),
  'Product Added to Wishlist': act(
    'dodały produkt do listy życzeń',
    'dodały produktu do listy życzeń',
    'doda',
    'produktu do listy życzeń',
  ),
  'Product Reviewed': event(
    'oceniły produkt',
    'oceniły produktu',
    'f',
    'ocena produktu',
    'ocen produktu',
    'ocenie produktu',
  ),
  'Product Shared': act('udostępniły produkt', 'udostępniły produktu', 'udostępnie', 'produktu'),
  'Product List Viewed': act('obejrzały listę produktów', 'obejrzały listy produktów', 'obejrze', 'listy produktów'),
  'Products Searched': act('wyszukały produkty', 'wyszukały produktów', 'wyszuka', 'produktów'),
  'Cart Viewed': act('obejrzały koszyk', 'obejrzały koszyka', 'obejrze', 'koszyka'),
  'Checkout Started': event(
    'zaczęły składać zamówienie',
    'zaczęły składać zamówienia',
    'n',
    'rozpoczęcie składania zamówienia',
    'rozpoczęć składania zamówienia',
    'rozpoczęciu składania zamówienia',
  ),
  'Payment Info Entered': act('podały dane do płatności', 'podały danych do płatności', 'poda', 'danych do płatności'),
  'Coupon Applied': event('użyły kuponu', 'użyły kuponu', 'n', 'użycie kuponu', 'użyć kuponu', 'użyciu kuponu'),
  'Promotion Viewed': act('obejrzały promocję', 'obejrzały promocji', 'obejrze', 'promocji'),
  'Promotion Clicked': event(
    'kliknęły promocję',
    'kliknęły promocji',
    'n',
    'kliknięcie promocji',
    'kliknięć promocji',
    'kliknięciu promocji',
  ),
  'Survey Answered': event(
    'odpowiedziały na pytanie ankiety',
    'odpowiedziały na pytanie ankiety',
    'f',
    'odpowiedź na ankietę',
    'odpowiedzi na ankietę',
    'odpowiedzi na ankietę',
  ),
  'Email Delivered': event(
    'otrzymały e-mail',
    'otrzymały żadnego e-maila',
    'm',
    'otrzymany e-mail',
    'otrzymanych e-maili',
    'otrzymanym e-mailu',
  ),
  'Email Opened': event(
    'otworzyły e-mail',
    'otworzyły żadnego e-maila',
    'n',
    'otwarcie e-maila',
    'otwarć e-maila',
    'otwarciu e-maila',
  ),
  'Email Link Clicked': event(
    'kliknęły link w e-mailu',
    'kliknęły żadnego linku w e-mailu',
    'n',
    'kliknięcie w e-mailu',
    'kliknięć w e-mailu',
    'kliknięciu w e-mailu',
  ),
  'Email Bounced': event(
    'miały niedostarczone e-maile',
    'miały niedostarczonych e-maili',
    'm',
    'niedostarczony e-mail',
    'niedostarczonych e-maili',
    'niedostarczonym e-mailu',
  ),
  'Email Marked as Spam': event(
    'oznaczyły e-mail jako spam',
    'oznaczyły żadnego e-maila jako spam',
    'm',
    'e-mail oznaczony jako spam',
    'e-maili oznaczonych jako spam',
    'e-mailu oznaczonym jako spam',
  ),
  Unsubscribed: event(
    'wypisały się z e-maili',
    'wypisały się z e-maili',
    'n',
    'wypisanie się z e-maili',
    'wypisań się z e-maili',
    'wypisaniu się z e-maili',
  ),
  'Page Viewed': act('obejrzały stronę', 'obejrzały strony', 'obejrze', 'strony'),
  'Screen Viewed': act('obejrzały ekran aplikacji', 'obejrzały ekranu aplikacji', 'obejrze', 'ekranu aplikacji'),
  'SMS Delivered': event(
    'otrzymały SMS-a',
    'otrzymały żadnego SMS-a',
    'm',
    'otrzymany SMS',
    'otrzymanych SMS-ów',
    'otrzymanym SMS-ie',
  ),
  'SMS Link Clicked': event(
    'kliknęły link w SMS-ie',
    'kliknęły żadnego linku w SMS-ie',
    'n',
    'kliknięcie w SMS-ie',
    'kliknięć w SMS-ach',
    'kliknięciu w SMS-ie',
  ),
  'SMS Bounced': event(
    'miały niedostarczone SMS-y',
    'miały niedostarczonych SMS-ów',
    'm',
    'niedostarczony SMS',
    'niedostarczonych SMS-ów',
    'niedostarczonym SMS-ie',
  ),
  'SMS Unsubscribed': event(
    'wypisały się z SMS-ów',
    'wypisały się z SMS-ów',
    'n',
    'wypisanie się z SMS-ów',
    'wypisań się z SMS-ów',
    'wypisaniu się z SMS-ów',
  ),
};
