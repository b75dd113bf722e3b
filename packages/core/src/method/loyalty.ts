import Type, { type Static } from 'typebox';
import { knownEvents } from '../spec/known.ts';
import { unknown } from './activity.ts';
import { type ClassInfo, type Method, ranked } from './method.ts';
import { checkOrders, type OrderRules, OrderSettings, orderRules, orderWords } from './orders.ts';
import { PROSPECT } from './prospect.ts';
import { type Bilingual, both, counted, numberWords, ORDER, sentence } from './words.ts';

const Answer = Type.Object(
  {
    survey: Type.String({ minLength: 1, description: 'the name of a survey' }),
    question: Type.String({ minLength: 1, description: 'the name of a question' }),
    atLeast: Type.Optional(Type.Number({ description: 'a number' })),
  },
  {
    additionalProperties: false,
    description: 'the latest answer to a question: {survey: nps, question: score, atLeast: 9}',
  },
);

const Given = Type.Object(
  {
    orders: Type.Optional(OrderSettings),
    loyalFrom: Type.Optional(Type.Integer({ minimum: 3, description: 'a whole number of orders, at least 3' })),
    advocates: Type.Optional(
      Type.Object(
        {
          answer: Type.Optional(
            Type.Union([Answer, Type.Literal('ignore')], { description: '{survey, question, atLeast}, or ignore' }),
          ),
          event: Type.Optional(
            Type.String({ minLength: 1, description: 'an event of recommending, e.g. Product Shared' }),
          ),
        },
        { additionalProperties: false, description: 'who recommends us: {answer: {survey, question, atLeast}, event}' },
      ),
    ),
  },
  { additionalProperties: false, description: 'the settings of loyalty: {orders, loyalFrom, advocates}' },
);
type LoyaltyGiven = Static<typeof Given>;

export interface LoyaltySettings {
  readonly orders: OrderRules;
  readonly loyalFrom: number;
  readonly advocates: {
    /** The latest answer to this question, as a number, is at least `atLeast`. */
    readonly answer: { readonly survey: string; readonly question: string; readonly atLeast: number } | null;
    /** Such an event, ever. */
    readonly event: string | null;
  };
}

/** Net Promoter Score: 9 and 10 are promoters. */
const NPS = { survey: 'nps', question: 'score', atLeast: 9 } as const;

const complete = ({ orders, loyalFrom, advocates }: LoyaltyGiven): LoyaltySettings => ({
  orders: orderRules(orders),
  loyalFrom: loyalFrom ?? 4,
  advocates: {
    answer: advocates?.answer === 'ignore' ? null : { ...NPS, ...advocates?.answer },
    event: advocates?.event ?? null,
  },
});

function advocateWords({ advocates: { answer, event } }: LoyaltySettings): Bilingual {
  const ways: Bilingual[] = [];
  if (answer !== null) {
    const { en, pl } = numberWords(answer.atLeast);
    const asked = `„${answer.survey} / ${answer.question}”`;
    ways.push(
      both(
        `latest answer to "${answer.survey} / ${answer.question}" is at least ${en}`,
        `ostatnia odpowiedź na ${asked} to co najmniej ${pl}`,
      ),
    );
  }
  if (event !== null) ways.push(both(`"${event}" at least once`, `co najmniej raz „${event}”`));
  return both(ways.map(w => w.en).join(', or '), ways.map(w => w.pl).join(' lub '));
}

function classes(settings: LoyaltySettings): readonly ClassInfo[] {
  const { loyalFrom, advocates } = settings;
  const most = counted(loyalFrom - 1, ORDER);
  const from = counted(loyalFrom, ORDER);
  const recommends = advocates.answer !== null || advocates.event !== null;
  const entry = (id: string, en: string, pl: string, ...explanation: readonly Bilingual[]) => ({
    id,
    name: both(en, pl),
    explanation: sentence(explanation),
  });
  return ranked([
    ...(recommends
      ? [
          entry(
            'advocate',
            'Advocates',
            'Ambasadorzy',
            both('has ordered and recommends us', 'mają zamówienie i nas polecają'),
            advocateWords(settings),
          ),
        ]
      : []),
    entry('loyal', 'Loyal', 'Lojalni', both(`at least ${from.en}`, `co najmniej ${from.pl}`)),
    entry(
      'repeat',
      'Repeat buyers',
      'Powracający',
      loyalFrom === 3 ? both(most.en, most.pl) : both(`2 to ${most.en}`, `od 2 do ${most.pl}`),
    ),
    entry('new', 'New', 'Nowi', both('exactly one order', 'dokładnie jedno zamówienie')),
    PROSPECT,
  ]);
}

export const loyalty: Method<LoyaltyGiven, LoyaltySettings, null> = {
  name: both('Loyalty', 'Lojalność'),
  settings: Given,
  complete,
  check({ orders, advocates }, catalog, problems) {
    checkOrders(orders, false, catalog, problems);
    const events = knownEvents(catalog);
    if (advocates.event !== null && !events.includes(advocates.event))
      unknown('event', advocates.event, 'settings.advocates.event', events, problems);
  },
  classes,
  summary({ orders }) {
    const words = orderWords(orders);
    const how = both(
      'by the number of orders ever, and by who recommends us',
      'według liczby zamówień w ogóle oraz tego, kto nas poleca',
    );
    return sentence(words === null ? [how] : [how, words]);
  },
  standard:
    'Christopher, Payne and Ballantyne, Relationship Marketing (1991): the loyalty ladder; Reichheld, The one number you need to grow, HBR (2003): 9 and 10 are promoters.',
};
