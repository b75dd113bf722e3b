import type { AttributeEntry } from '../catalog.ts';
import { attributes } from './attributes.ts';

/** The events of the Segment spec's e-commerce part (version 2) and their properties; `products` become order lines. */

const product = attributes({
  text: [
    'product_id',
    'sku',
    'category',
    'name',
    'brand',
    'variant',
    'coupon',
    'currency',
    'url',
    'image_url',
    'cart_id',
    'order_id',
  ],
  number: ['price', 'quantity', 'position', 'value'],
});
const order = attributes({
  text: ['checkout_id', 'order_id', 'affiliation', 'coupon', 'currency'],
  number: ['subtotal', 'total', 'revenue', 'value', 'shipping', 'tax', 'discount', 'margin'],
});
const list = attributes({ text: ['list_id', 'category'] });
const promotion = attributes({ text: ['promotion_id', 'creative', 'name', 'position'] });
const step = attributes({
  text: ['checkout_id', 'order_id', 'shipping_method', 'payment_method'],
  number: ['step'],
});
const coupon = attributes({
  text: ['order_id', 'cart_id', 'coupon_id', 'coupon_name', 'coupon', 'reason', 'currency'],
  number: ['discount'],
});
const wish = { ...product, ...attributes({ text: ['wishlist_id', 'wishlist_name'] }) };
const share = attributes({ text: ['share_via', 'share_message', 'recipient'] });

export const COMMERCE_EVENTS: Readonly<Record<string, Readonly<Record<string, AttributeEntry>>>> = {
  'Products Searched': attributes({ text: ['query'] }),
  'Product List Viewed': list,
  'Product List Filtered': list,
  'Promotion Viewed': promotion,
  'Promotion Clicked': promotion,
  'Product Clicked': product,
  'Product Viewed': product,
  'Product Added': product,
  'Product Removed': product,
  'Cart Viewed': attributes({ text: ['cart_id'] }),
  'Checkout Started': order,
  'Checkout Step Viewed': step,
  'Checkout Step Completed': step,
  'Payment Info Entered': step,
  'Order Completed': order,
  'Order Updated': order,
  'Order Refunded': order,
  'Order Cancelled': order,
  'Coupon Entered': coupon,
  'Coupon Applied': coupon,
  'Coupon Denied': coupon,
  'Coupon Removed': coupon,
  'Product Added to Wishlist': wish,
  'Product Removed from Wishlist': wish,
  'Wishlist Product Added to Cart': wish,
  'Product Shared': { ...product, ...share },
  'Cart Shared': { ...share, ...attributes({ text: ['cart_id'] }) },
  'Product Reviewed': attributes({ text: ['product_id', 'review_id', 'review_body'], number: ['rating'] }),
};

/** Properties of an order line. */
export const LINE_PROPERTIES: Readonly<Record<string, AttributeEntry>> = attributes({
  text: ['order_id', 'product_id', 'product_name', 'sku', 'category', 'brand', 'variant', 'coupon', 'currency'],
  number: ['line', 'price', 'quantity', 'amount', 'margin'],
});
