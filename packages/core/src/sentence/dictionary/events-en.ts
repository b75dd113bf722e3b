/** An event in English: what people did, the same after "did not", one of them, many of them. */
export interface EnglishEvent {
  readonly did: string;
  readonly stem: string;
  readonly one: string;
  readonly many: string;
}

const event = (did: string, stem: string, one: string, many = `${one}s`): EnglishEvent => ({ did, stem, one, many });

/** Well-known events; any other is an event with its quoted name. */
export const EVENT_WORDS_EN: Readonly<Record<string, EnglishEvent>> = {
  'Order Completed': event('placed an order', 'place an order', 'order'),
  'Order Refunded': event('returned an order', 'return an order', 'return'),
  'Order Cancelled': event('cancelled an order', 'cancel an order', 'cancelled order'),
  'Order Updated': event('changed an order', 'change an order', 'change of an order', 'changes of orders'),
  'Product Viewed': event('viewed a product', 'view a product', 'product view'),
  'Product Clicked': event('clicked a product', 'click a product', 'product click'),
  'Product Added': event(
    'added a product to the cart',
    'add a product to the cart',
    'addition to the cart',
    'additions to the cart',
  ),
  'Product Removed': event(
    'removed a product from the cart',
    'remove a product from the cart',
    'removal from the cart',
    'removals from the cart',
  ),
  'Product Added to Wishlist': event(
    'added a product to a wish list',
    'add a product to a wish list',
    'addition to a wish list',
    'additions to a wish list',
  ),
  'Product Reviewed': event('reviewed a product', 'review a product', 'product review'),
  'Product Shared': event('shared a product', 'share a product', 'shared product'),
  'Product List Viewed': event('viewed a product list', 'view a product list', 'product list view'),
  'Products Searched': event('searched for products', 'search for products', 'product search', 'product searches'),
  'Cart Viewed': event('viewed the cart', 'view the cart', 'cart view'),
  'Checkout Started': event('started a checkout', 'start a checkout', 'started checkout'),
  'Payment Info Entered': event(
    'entered payment details',
    'enter payment details',
    'entry of payment details',
    'entries of payment details',
  ),
  'Coupon Applied': event('used a coupon', 'use a coupon', 'coupon use'),
  'Promotion Viewed': event('viewed a promotion', 'view a promotion', 'promotion view'),
  'Promotion Clicked': event('clicked a promotion', 'click a promotion', 'promotion click'),
  'Survey Answered': event('answered a survey question', 'answer a survey question', 'survey answer'),
  'Email Delivered': event('received an e-mail', 'receive any e-mail', 'received e-mail'),
  'Email Opened': event('opened an e-mail', 'open any e-mail', 'e-mail opening'),
  'Email Link Clicked': event(
    'clicked a link in an e-mail',
    'click a link in any e-mail',
    'click in an e-mail',
    'clicks in e-mails',
  ),
  'Email Bounced': event('had an e-mail bounce', 'have any e-mail bounce', 'bounced e-mail'),
  'Email Marked as Spam': event(
    'marked an e-mail as spam',
    'mark any e-mail as spam',
    'e-mail marked as spam',
    'e-mails marked as spam',
  ),
  Unsubscribed: event(
    'unsubscribed from e-mails',
    'unsubscribe from e-mails',
    'unsubscription from e-mails',
    'unsubscriptions from e-mails',
  ),
  'Page Viewed': event('viewed a page', 'view a page', 'page view'),
  'Screen Viewed': event('viewed a screen', 'view a screen', 'screen view'),
  'SMS Delivered': event('received a text message', 'receive any text message', 'received text message'),
  'SMS Link Clicked': event(
    'clicked a link in a text message',
    'click a link in any text message',
    'click in a text message',
    'clicks in text messages',
  ),
  'SMS Bounced': event('had a text message bounce', 'have any text message bounce', 'bounced text message'),
  'SMS Unsubscribed': event(
    'unsubscribed from text messages',
    'unsubscribe from text messages',
    'unsubscription from text messages',
    'unsubscriptions from text messages',
  ),
};
