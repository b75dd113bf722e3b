/** A product, in the words of the Segment spec's e-commerce events (version 2). Amounts are in the currency's main unit. */
export interface Product {
  readonly product_id?: string;
  readonly sku?: string;
  readonly name?: string;
  readonly category?: string;
  readonly brand?: string;
  readonly variant?: string;
  readonly price?: number;
  readonly quantity?: number;
  readonly currency?: string;
  readonly coupon?: string;
  /** From 1, in the list in which it was shown. */
  readonly position?: number;
  readonly url?: string;
  readonly image_url?: string;
  readonly [property: string]: unknown;
}

interface Basket {
  readonly cart_id?: string;
  readonly products?: readonly Product[];
  readonly [property: string]: unknown;
}

interface InBasket extends Product {
  readonly cart_id?: string;
}

interface Order {
  readonly order_id: string;
  readonly checkout_id?: string;
  readonly affiliation?: string;
  /** What the order is worth: with discounts, shipping and tax. */
  readonly total?: number;
  readonly subtotal?: number;
  /** What the shop earns of it: without shipping and tax. */
  readonly revenue?: number;
  readonly shipping?: number;
  readonly tax?: number;
  readonly discount?: number;
  readonly coupon?: string;
  readonly currency?: string;
  readonly products?: readonly Product[];
  readonly [property: string]: unknown;
}

interface List {
  readonly list_id?: string;
  readonly category?: string;
  readonly products?: readonly Product[];
  readonly [property: string]: unknown;
}

interface Choice {
  readonly type: string;
  readonly value: string;
}

interface Narrowed extends List {
  readonly filters?: readonly Choice[];
  readonly sorts?: readonly Choice[];
}

interface Promotion {
  readonly promotion_id?: string;
  readonly creative?: string;
  readonly name?: string;
  readonly position?: string;
  readonly [property: string]: unknown;
}

interface Step {
  readonly checkout_id?: string;
  readonly step?: number;
  readonly shipping_method?: string;
  readonly payment_method?: string;
  readonly [property: string]: unknown;
}

interface Coupon {
  readonly coupon_id?: string;
  readonly coupon_name?: string;
  readonly order_id?: string;
  readonly cart_id?: string;
  readonly discount?: number;
  readonly reason?: string;
  readonly [property: string]: unknown;
}

interface OnWishlist extends Product {
  readonly wishlist_id?: string;
  readonly wishlist_name?: string;
}

interface Share extends Product {
  readonly share_via?: string;
  readonly share_message?: string;
  readonly recipient?: string;
}

/** What each call takes: the properties of its event in the Segment spec, and any others. */
export interface EcommerceProperties {
  productsSearched: { readonly query: string; readonly [property: string]: unknown };
  productListViewed: List;
  productListFiltered: Narrowed;
  promotionViewed: Promotion;
  promotionClicked: Promotion;
  productClicked: Product;
  productViewed: Product;
  productAdded: InBasket;
  productRemoved: InBasket;
  cartViewed: Basket;
  checkoutStarted: Partial<Order>;
  checkoutStepViewed: Step;
  checkoutStepCompleted: Step;
  paymentInfoEntered: Step;
  orderUpdated: Order;
  orderCompleted: Order;
  orderRefunded: Order;
  orderCancelled: Order;
  couponEntered: Coupon;
  couponApplied: Coupon;
  couponDenied: Coupon;
  couponRemoved: Coupon;
  productAddedToWishlist: OnWishlist;
  productRemovedFromWishlist: OnWishlist;
  wishlistProductAddedToCart: OnWishlist;
  productShared: Share;
  cartShared: Basket & { readonly share_via?: string };
  productReviewed: Product & { readonly review_id?: string; readonly rating?: number };
}

/** The Segment spec's name of the event that each call tracks: https://segment.com/docs/connections/spec/ecommerce/v2/ */
export const EVENTS = {
  productsSearched: 'Products Searched',
  productListViewed: 'Product List Viewed',
  productListFiltered: 'Product List Filtered',
  promotionViewed: 'Promotion Viewed',
  promotionClicked: 'Promotion Clicked',
  productClicked: 'Product Clicked',
  productViewed: 'Product Viewed',
  productAdded: 'Product Added',
  productRemoved: 'Product Removed',
  cartViewed: 'Cart Viewed',
  checkoutStarted: 'Checkout Started',
  checkoutStepViewed: 'Checkout Step Viewed',
  checkoutStepCompleted: 'Checkout Step Completed',
  paymentInfoEntered: 'Payment Info Entered',
  orderUpdated: 'Order Updated',
  orderCompleted: 'Order Completed',
  orderRefunded: 'Order Refunded',
  orderCancelled: 'Order Cancelled',
  couponEntered: 'Coupon Entered',
  couponApplied: 'Coupon Applied',
  couponDenied: 'Coupon Denied',
  couponRemoved: 'Coupon Removed',
  productAddedToWishlist: 'Product Added to Wishlist',
  productRemovedFromWishlist: 'Product Removed from Wishlist',
  wishlistProductAddedToCart: 'Wishlist Product Added to Cart',
  productShared: 'Product Shared',
  cartShared: 'Cart Shared',
  productReviewed: 'Product Reviewed',
} as const satisfies Record<keyof EcommerceProperties, string>;

/** A call for each event of the table. */
export type Ecommerce = {
  readonly [Call in keyof EcommerceProperties]: (properties: EcommerceProperties[Call]) => void;
};

/** The calls, each of which tracks its event. */
export function ecommerceOf(track: (event: string, properties: Readonly<Record<string, unknown>>) => void): Ecommerce {
  const calls = Object.entries(EVENTS).map(([call, event]) => [
    call,
    (properties: Readonly<Record<string, unknown>>) => track(event, properties),
  ]);
  return Object.fromEntries(calls) as Ecommerce;
}
