import { gzipSync } from 'node:zlib';
import { emptyGlb, fileForm, type World } from '../e2e/authorization/world.js';
import { openSocket, say, send, until } from './rooms.js';

/** English addresses of pages on which there is much to see. Everything is the own company's, unless said otherwise. */
export interface Showcase {
  readonly product: string;
  readonly sellOffer: string;
  /** Of the partner. */
  readonly buyOffer: string;
  readonly goneOffer: string;
  readonly company: string;
  readonly ownOffer: string;
  readonly importWithFaults: string;
  readonly consultation: string;
  readonly ended: string;
}

interface Made {
  id: string;
}

const PRICE = {
  min: '118.50',
  max: '131.00',
  currency: 'USD',
  perQuantity: '1',
  unitCode: 'H87',
  incoterm: { code: 'FOB', namedPlace: 'Busan', locode: 'KRPUS' },
};

const PRODUCT = {
  sku: 'UFM-200',
  title: { en: 'Ultrasonic flow meter, DN 200', ko: '초음파 유량계 DN 200' },
  summary: { en: 'Clamp-on meter for water and light oils.', ko: '물과 경유용 클램프온 유량계.' },
  description: { en: 'Calibrated on our own rig.\n\nDelivered with a certificate <of ours> & a case.' },
  brand: 'Hanul',
  model: 'UFM-200',
  sector: 'machinery-equipment',
  hsCode: '902610',
  price: PRICE,
  moq: { quantity: '10', unitCode: 'H87' },
  supplyAbility: { quantity: '400', unitCode: 'H87', per: 'MONTH' },
  leadTimeDays: 28,
  attributes: [
    { name: 'Nominal diameter', value: '200', unit: 'mm' },
    { name: 'Protection', value: 'IP68' },
  ],
};

const OFFER = {
  direction: 'SELL',
  title: { en: 'Ultrasonic flow meters from stock', ko: '초음파 유량계 재고 판매' },
  description: { en: 'Forty pieces in Busan, tested and packed.' },
  sector: 'machinery-equipment',
  price: PRICE,
  moq: { quantity: '10', unitCode: 'H87' },
  leadTimeDays: 7,
};

const PROFILE = {
  description: { en: 'Makers of flow meters since 1998.\n\nWe calibrate what we sell.' },
  city: 'Busan',
  website: 'https://hanul.example/',
  established: 1998,
  employees: 120,
  contacts: [{ name: 'Kim Ji-won', position: 'Export manager', phone: '+82517012345', languages: ['en', 'ko'] }],
  certificates: [{ name: 'ISO 9001', issuer: 'KSA', number: 'Q-1998', validUntil: '2031-12-31' }],
};

/** Fills the world as a busy week would. */
export async function furnish(world: World): Promise<Showcase> {
  const { app, owner, partner, officer } = world;
  await world.prepare('PATCH', `/companies/${owner.companyId}`, owner, PROFILE);
  const product = await world.prepare<Made>('POST', '/products', owner, PRODUCT);
  await world.prepare('POST', `/products/${product.id}/images`, owner, await world.imageForm());
  await world.prepare('POST', `/products/${product.id}/images`, owner, await world.imageForm());
  await world.prepare('POST', `/products/${product.id}/model`, owner, fileForm(emptyGlb(), 'meter.glb'));
  const publish = async (actor: typeof owner, body: object) => {
    const { id } = await world.prepare<Made>('POST', '/offers', actor, body);
    await world.prepare('POST', `/offers/${id}/submit`, actor);
    await world.prepare('POST', `/officer/offers/${id}/decision`, officer, { decision: 'publish' });
    return id;
  };
  const sell = await publish(owner, { ...OFFER, productId: product.id });
  const wanted = { direction: 'BUY', title: 'Flow meters wanted', description: 'Fifty pieces.', sector: 'others' };
  const buy = await publish(partner, wanted);
  const gone = await publish(owner, { ...OFFER, title: { en: 'Sold already' } });
  const goneOffer = await world.pageOf('offers', gone);
  await world.prepare('POST', `/offers/${gone}/close`, owner);
  await world.submitted();
  await world.applicant(false);
  await world.requested();
  const consultation = await world.scheduled();
  await talk(world, consultation);
  const ended = await world.scheduled();
  await talk(world, ended);
  await world.prepare('POST', `/consultations/${ended}/end`, owner);
  const { slug } = await world.prepare<{ slug: string }>('GET', `/companies/${owner.companyId}`, owner);
  const showcase: Showcase = {
    product: await world.pageOf('products', product.id),
    sellOffer: await world.pageOf('offers', sell),
    buyOffer: await world.pageOf('offers', buy),
    goneOffer,
    company: `/en/companies/${slug}`,
    ownOffer: `/en/my/offers/${sell}`,
    importWithFaults: `/en/my/imports/${await importWithFaults(world)}`,
    consultation: `/en/consultations/${consultation}`,
    ended: `/en/consultations/${ended}`,
  };
  await until(
    async () => {
      const found = await fetch(`${app.url}/api/v1/search?q=flow+meter&scope=sell-offers`);
      return ((await found.json()) as { items: object[] }).items.length > 0;
    },
    'the offers are in the index',
    30,
  );
  return showcase;
}

/** Both sides come in, and one of them says something. */
async function talk({ app, owner, partner }: World, consultation: string): Promise<void> {
  const sockets = [await openSocket(app.url, owner), await openSocket(app.url, partner)] as const;
  for (const socket of sockets) await send(socket, 'room:join', { roomId: consultation });
  await say(sockets[0], consultation, 'Good morning <from Busan>');
  for (const socket of sockets) socket.close();
}

/** One line that is taken and two that are not; ended, so that its page stands still. */
async function importWithFaults(world: World): Promise<string> {
  const lines = [world.productBody(), { sku: 'no-title' }, { sku: 'bad-price', title: 'Pump', price: { min: '-1' } }];
  const file = fileForm(gzipSync(lines.map((line) => JSON.stringify(line)).join('\n')), 'list.ndjson.gz');
  const { id } = await world.prepare<Made>('POST', '/catalogue/imports', world.owner, file);
  await until(
    async () => {
      const { state } = await world.prepare<{ state: string }>('GET', `/catalogue/imports/${id}`, world.owner);
      return state === 'completed' || state === 'failed';
    },
    'the import is over',
    30,
  );
  return id;
}
