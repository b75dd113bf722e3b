import { addWords } from '../../words/language.ts';

export const SIGN_IN = addWords('sign-in', {
  en: {
    title: 'Sign in to Satsuma',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    hint: 'No account yet? Whoever runs Satsuma gives you a one-time link; the first one was printed when it started.',
    ended: 'You are signed out. What you had begun is kept: sign in, and go on where you were.',
    wrong: 'The address and the password do not belong together.',
    welcome: 'Welcome to Satsuma',
    welcomeAbout: 'This link makes your account. It works once.',
    newPassword: 'A new password',
    newPasswordAbout:
      'This link sets a new password for your account and signs you out everywhere else. It works once.',
    name: 'Name',
    passwordHint: 'At least 12 characters',
    make: 'Make the account',
    set: 'Set the password',
    spent: 'This link has been used, has expired, or never was. Ask an administrator for a new one.',
    taken: 'Somebody with this address has an account.',
  },
  pl: {
    title: 'Zaloguj się do Satsumy',
    email: 'E-mail',
    password: 'Hasło',
    signIn: 'Zaloguj się',
    hint: 'Nie masz jeszcze konta? Jednorazowy odsyłacz dostaniesz od osoby, która prowadzi Satsumę; pierwszy został wypisany przy uruchomieniu.',
    ended: 'Sesja się zakończyła. Rozpoczęta praca czeka: zaloguj się, aby do niej wrócić.',
    wrong: 'Ten adres i to hasło do siebie nie pasują.',
    welcome: 'Witamy w Satsumie',
    welcomeAbout: 'Ten odsyłacz zakłada Twoje konto. Działa jeden raz.',
    newPassword: 'Nowe hasło',
    newPasswordAbout:
      'Ten odsyłacz ustawia nowe hasło do Twojego konta i wylogowuje Cię wszędzie indziej. Działa jeden raz.',
    name: 'Imię i nazwisko',
    passwordHint: 'Co najmniej 12 znaków',
    make: 'Załóż konto',
    set: 'Ustaw hasło',
    spent: 'Ten odsyłacz został już użyty, wygasł albo nigdy nie istniał. Poproś administratora o nowy.',
    taken: 'Ktoś o tym adresie ma już konto.',
  },
});
