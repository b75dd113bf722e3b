/**
 * How `customers.csv` is to be read. A guess gets the columns right but for one: it cannot know that all of what the register
 * says has held since the registration, and would let people have no traits before the day of the import.
 */
export const CUSTOMERS_MAPPING = `# How customers.csv is read: satsuma import customers.csv --mapping customers.mapping.yaml
as: customers
source: customers
zone: Europe/Warsaw
country: PL
decimal: ','
columns:
  id klienta: user_id
  e-mail: email
  telefon: phone
  karta lojalnościowa: card
  data rejestracji: # what the register says has held since then
    - { is: time, formats: [dmy] }
    - { trait: registered_at, type: time, formats: [dmy] }
  imię: { trait: first_name }
  nazwisko: { trait: last_name }
  płeć: { trait: gender, values: { K: female, M: male } }
  data urodzenia: { trait: birth_date, type: date, formats: [dmy] }
  miasto: { trait: city }
  województwo: { trait: region }
  kod pocztowy: { trait: postal_code }
  kraj: { trait: country }
  szerokość geograficzna: { trait: latitude, type: number }
  długość geograficzna: { trait: longitude, type: number }
  język: { trait: language }
  strefa czasowa: { trait: timezone }
  zgoda e-mail: { trait: consent.email, type: boolean }
  zgoda SMS: { trait: consent.sms, type: boolean }
`;
