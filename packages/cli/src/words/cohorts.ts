import { both } from './both.ts';

export const COHORTS = both(
  {
    title: {
      retention: (_: string) => 'Of each cohort, the share of people who came back, by units since the first',
      people: (_: string) => 'Of each cohort, the people who came back, by units since the first',
      orders: (_: string) => 'Orders of each cohort, by units since the first',
      revenue: (currency: string) => `Money of each cohort${currency && ` in ${currency}`}, by units since the first`,
    },
    legend: '* not over yet for everybody in the cell',
    more: (n: number) => `${n} more columns do not fit here; --json has them all.`,
    nothing: 'There are no cohorts yet.',
  },
  {
    title: {
      retention: _ => 'Jaka część każdej kohorty wróciła, według odstępu od pierwszego okresu',
      people: _ => 'Ile osób z każdej kohorty wróciło, według odstępu od pierwszego okresu',
      orders: _ => 'Zamówienia każdej kohorty, według odstępu od pierwszego okresu',
      revenue: currency =>
        `Pieniądze każdej kohorty${currency && ` w ${currency}`}, według odstępu od pierwszego okresu`,
    },
    legend: '* jeszcze trwa dla części osób',
    more: n => `Kolejnych kolumn, które się tu nie mieszczą: ${n}; --json podaje wszystkie.`,
    nothing: 'Nie ma jeszcze kohort.',
  },
);
