/** My Trade, in English. */
export const my = {
  'my.title': 'My Trade',
  'my.offers': 'My offers',
  'my.noOffers': 'No offers yet',
  'my.noOffersText': 'Post your first: it appears here and on all affiliated sites.',
  'my.offer': 'Offer',
  'my.state': 'State',
  'my.valid': 'Valid until',
  'my.requests': 'Waiting for your answer',
  'my.see': 'See its page',
  'my.booth': 'My company page',
};
