import test from 'node:test';
import { expectProblems } from './expect.ts';

test('amounts in several currencies are not added up or compared unless a filter names one', () => {
  const sum = { event: 'Order Completed', sum: { of: 'total', atLeast: 100 } };
  expectProblems(sum, [
    ['mixed-currencies', 'where.sum', /added up in several currencies: PLN, EUR/, /currency, is: PLN/],
  ]);
  expectProblems({ ...sum, where: [{ property: 'currency', is: 'PLN' }] }, []);
  expectProblems({ ...sum, where: [{ property: 'currency', in: ['PLN'] }] }, []);
  expectProblems({ ...sum, where: [{ property: 'currency', isNot: 'EUR' }] }, [
    ['mixed-currencies', 'where.sum', /PLN/],
  ]);
  expectProblems({ event: 'Order Completed', distinct: { of: 'total', atLeast: 2 } }, []);
  const bought = { bought: { category: 'dairy' }, amount: { atLeast: 100 } };
  expectProblems(bought, [['mixed-currencies', 'where.amount', /PLN, EUR/, /currency: PLN/]]);
  expectProblems({ ...bought, bought: { category: 'dairy', currency: 'PLN' } }, []);
  expectProblems({ bought: { category: 'dairy' }, quantity: { atLeast: 100 } }, []);
});

test('a reference gives the parameters of its segment, all of them and no others', () => {
  expectProblems({ segment: 'viewed', with: { product: 'P1', days: '3 days' } }, []);
  expectProblems({ segment: 'viewed', with: { product: 'P1' } }, [['unbound-parameter', 'where', /"days"/, /with/]]);
  expectProblems({ segment: 'viewed', with: { produkt: 'P1', days: '3 days' } }, [
    ['unbound-parameter', 'where', /"product"/],
    ['unknown-parameter', 'where.with.produkt', /"produkt"/, /"product"/],
  ]);
  expectProblems({ segment: 'sleeping', with: { x: 1 } }, [
    ['unknown-parameter', 'where.with.x', /no parameter "x"/, /none/],
  ]);
});

test('a segment that needs itself is a problem that names the way', () => {
  expectProblems({ segment: 'loop' }, [['cycle', 'where.segment', /mine → loop → mine/]]);
  expectProblems({ not: { segment: 'sleeping' } }, []);
  expectProblems({ everyone: true }, [['cycle', 'parent', /own parent/]], { parent: 'mine' });
  expectProblems({ everyone: true }, [['unknown-segment', 'parent', /"sleping"/, /"sleeping"/]], { parent: 'sleping' });
});

test('a segment cannot need itself even before it is known', () => {
  expectProblems({ segment: 'mine' }, [
    ['unknown-segment', 'where.segment', /"mine"/],
    ['cycle', 'where.segment', /mine → mine/],
  ]);
});

test('parameters are declared, used, and of a type that may stand where they stand', () => {
  const product = { type: 'text', sample: 'P1' } as const;
  const where = { event: 'Product Viewed', where: [{ property: 'product_id', is: { param: 'product' } }] };
  expectProblems(where, [], { parameters: { product } });
  expectProblems(where, [['unknown-parameter', 'where.where[0].is', /no parameter "product"/, /declare/]]);
  expectProblems(
    where,
    [
      ['unused-parameter', 'parameters.produkt', /nothing uses/, /param: produkt/],
      ['unknown-parameter', 'where.where[0].is', /"product"/, /"produkt"/],
    ],
    { parameters: { produkt: product } },
  );
  expectProblems(
    { event: 'Product Viewed', when: { inTheLast: { param: 'p' } } },
    [['bad-value', 'where.when.inTheLast', /length of time/, /"p" is declared as a number/]],
    { parameters: { p: { type: 'number', sample: 3 } } },
  );
  expectProblems(
    { event: 'Product Viewed', when: { since: { param: 'p' } } },
    [['wrong-type', 'parameters.p.sample', /2026-02-30/]],
    { parameters: { p: { type: 'date', sample: '2026-02-30' } } },
  );
  expectProblems({ trait: 'city', in: { param: 'p' } }, [], { parameters: { p: { type: 'list' } } });
});

test('the names of the Segment spec and the well-known traits need no data', () => {
  expectProblems({ event: 'Product Added to Wishlist', where: [{ property: 'wishlist_name', is: 'x' }] }, []);
  expectProblems({ event: 'Email Link Clicked', where: [{ property: 'link_url', contains: 'sale' }] }, []);
  expectProblems({ trait: 'birth_date', anniversaryInTheNext: '7 days' }, []);
  expectProblems({ trait: 'consent.sms', is: true }, []);
  expectProblems({ trait: 'code', atLeast: 3 }, []);
  expectProblems({ trait: 'postal_code', is: 30001 }, []);
});

test('every problem of a definition is reported in one go', () => {
  expectProblems(
    { all: [{ trait: 'ctiy', is: 'x' }, { any: [{ event: 'Nope' }, { not: { age: { between: [9, 1] } } }] }] },
    [
      ['unknown-trait', 'where.all[0].trait', /ctiy/],
      ['unknown-event', 'where.all[1].any[0].event', /Nope/],
      ['bad-range', 'where.all[1].any[1].not.age.between', /9 is more/],
    ],
  );
});
