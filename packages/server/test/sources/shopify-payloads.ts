/** Our own data in the shapes of https://shopify.dev/docs/api/admin-rest/latest/resources/order (webhooks bring the same resources). */
const money = (amount: string) => ({
  shop_money: { amount, currency_code: 'PLN' },
  presentment_money: { amount, currency_code: 'PLN' },
});

export const CUSTOMER = {
  id: 7045381234567,
  email: 'Ola.Nowak@Poczta.pl',
  created_at: '2026-01-10T09:00:00+01:00',
  updated_at: '2026-03-01T10:00:05+01:00',
  first_name: 'Ola',
  last_name: 'Nowak',
  state: 'enabled',
  phone: '+48600100200',
  tags: 'newsletter, vip',
  email_marketing_consent: { state: 'subscribed', opt_in_level: 'single_opt_in', consent_updated_at: null },
  sms_marketing_consent: { state: 'unsubscribed', opt_in_level: 'unknown', consent_updated_at: null },
  default_address: {
    id: 1,
    city: 'Kraków',
    province: 'Małopolskie',
    country: 'Poland',
    country_code: 'PL',
    zip: '30-001',
  },
};

export const ORDER = {
  id: 5765413208371,
  name: '#1001',
  email: 'ola.nowak@poczta.pl',
  created_at: '2026-03-01T10:00:00+01:00',
  processed_at: '2026-03-01T10:00:00+01:00',
  updated_at: '2026-03-01T10:00:00+01:00',
  cancelled_at: null,
  cancel_reason: null,
  test: false,
  currency: 'PLN',
  total_price: '211.00',
  subtotal_price: '196.00',
  total_discounts: '19.00',
  total_tax: '39.46',
  total_shipping_price_set: money('15.00'),
  discount_codes: [{ code: 'WIOSNA', amount: '19.00', type: 'fixed_amount' }],
  financial_status: 'pending',
  fulfillment_status: null,
  source_name: 'web',
  customer: CUSTOMER,
  line_items: [
    {
      id: 1071823172,
      product_id: 632910392,
      variant_id: 808950810,
      sku: 'MUG-1',
      title: 'Mug',
      variant_title: 'Blue',
      vendor: 'Clay',
      quantity: 2,
      price: '80.00',
      total_discount: '0.00',
      discount_allocations: [{ amount: '19.00', discount_application_index: 0 }],
      tax_lines: [{ title: 'VAT', price: '26.40', rate: 0.23 }],
    },
    {
      id: 1071823173,
      product_id: 632910393,
      variant_id: 1,
      sku: 'TEA',
      title: 'Tea',
      quantity: 1,
      price: '55.00',
      tax_lines: [],
    },
  ],
  refunds: [],
};

export const REFUND = {
  id: 509562969,
  order_id: ORDER.id,
  created_at: '2026-03-05T12:00:00+01:00',
  processed_at: '2026-03-05T12:00:00+01:00',
  note: 'wrong size',
  refund_line_items: [
    {
      id: 104689539,
      quantity: 1,
      line_item_id: 1071823172,
      subtotal: 70.5,
      total_tax: 13.2,
      subtotal_set: money('70.50'),
      line_item: { ...ORDER.line_items[0] },
    },
  ],
  transactions: [
    { id: 179259969, amount: '70.50', kind: 'refund', status: 'success', currency: 'PLN', gateway: 'card' },
  ],
};
