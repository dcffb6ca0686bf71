import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DEMO_PASSWORD } from '../accounts.js';
import { type ApiClient, ensure, until } from './api-client.js';
import { RoomClient } from './room-client.js';

interface SignedIn {
  accessToken: string;
  user: { id: string; companyId: string };
}
interface ImportStatus {
  id: string;
  state: string;
  failure: string | null;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
}
interface Listed<Item> {
  items: Item[];
}
interface Product {
  id: string;
  title: Record<string, string>;
  sector: string;
}
interface Offer {
  id: string;
  state: string;
  rev: number;
  version: number;
}
interface Delivery {
  site: { id: string; name: string };
  status: string;
  ackedRev: number | null;
  remoteUrl: string | null;
}
interface MetaAnswer {
  items: { title: string; url: string; sources: { id: string }[] }[];
  sources: { id: string; status: string; tookMs: number; count: number }[];
  isPartial: boolean;
}
interface Consultation {
  id: string;
  state: string;
  slots: { id: string }[];
  room: { id: string } | null;
}

/** Tells about one step: what happened in words. */
type Step = (name: string, work: () => Promise<string>) => Promise<void>;

/** Plays the marketplace's main job from the first registration to the kept record, each step over HTTP or a socket. */
export async function playTour(api: ApiClient, catalogue: string, step: Step): Promise<void> {
  const mark = randomUUID().slice(0, 8);
  const company = `Hanvit Tour ${mark}`;
  let exporter = api;
  let buyer = api;
  let exporterToken = '';
  let buyerToken = '';
  let product: Product | undefined;
  let offer: Offer | undefined;
  let consultation: Consultation | undefined;
  const title = `Tour offer ${mark}`;

  await step('An exporter registers', async () => {
    const answer = await api.post<SignedIn>('/api/v1/auth/register', {
      email: `owner-${mark}@tour.example`,
      password: `tour-${randomUUID()}`,
      name: 'Kim Ha-neul',
      company: { name: company, country: 'KR', sectors: ['computers-telecommunications'], businessTypes: ['EXPORTER'] },
    });
    exporterToken = answer.accessToken;
    exporter = api.as(exporterToken);
    return company;
  });

  await step('… imports a catalogue', async () => {
    const status = await runImport(exporter, catalogue);
    ensure(status.created > 0, 'Nothing was created');
    return `${status.created} products created, ${status.failed} lines refused`;
  });

  await step('… and the same file again changes nothing', async () => {
    const status = await runImport(exporter, catalogue);
    ensure(status.created === 0 && status.updated === 0, `${status.created} created and ${status.updated} updated`);
    return `${status.unchanged} unchanged`;
  });

  await step('A search finds its products', async () => {
    const { items } = await exporter.get<Listed<Product>>(
      `/api/v1/products?companyId=${await companyOf(exporter)}&limit=1`,
    );
    product = items[0];
    ensure(product, 'The company has no product');
    const words = Object.values(product.title)[0]!.slice(0, 80);
    const query = `/api/v1/search?scope=products&q=${encodeURIComponent(words)}`;
    const found = await until('The product in the index', async () => {
      const answer = await api.get<Listed<{ id: string }> & { tookMs: number }>(query);
      return answer.items.some(({ id }) => id === product?.id) && answer;
    });
    return `“${words.slice(0, 40)}…” among ${found.items.length} hits in ${found.tookMs} ms`;
  });

  await step('The exporter posts a sell offer', async () => {
    ensure(product, 'There is no product to offer');
    offer = await exporter.post<Offer>('/api/v1/offers', {
      direction: 'SELL',
      title: { en: title },
      description: { en: 'Offered on the tour through the marketplace, ready for shipment from Busan.' },
      sector: product.sector,
      productId: product.id,
      price: {
        min: '120',
        max: '150',
        currency: 'USD',
        unitCode: 'C62',
        incoterm: { code: 'FOB', namedPlace: 'Busan', locode: 'KRPUS' },
      },
      moq: { quantity: '50', unitCode: 'C62' },
      leadTimeDays: 21,
    });
    offer = await exporter.post<Offer>(`/api/v1/offers/${offer.id}/submit`);
    ensure(offer.state === 'pending_review', `The offer is ${offer.state}`);
    return 'submitted for review';
  });

  await step('A trade officer approves it', async () => {
    ensure(offer, 'There is no offer');
    const { accessToken } = await api.post<SignedIn>('/api/v1/auth/login', {
      email: 'officer@silkgate.example',
      password: DEMO_PASSWORD,
    });
    const officer = api.as(accessToken);
    await officer.get('/api/v1/officer/reviews?kind=offers');
    await officer.post(`/api/v1/officer/offers/${offer.id}/decision`, { decision: 'publish' });
    const { state } = await api.get<Offer>(`/api/v1/offers/${offer.id}`);
    ensure(state === 'published', `The offer is ${state}`);
    return 'published';
  });

  await step('It appears on three affiliated sites', async () => {
    const deliveries = await delivered(exporter, offer, 'delivered', 3);
    return deliveries.map(({ site }) => site.name).join(', ');
  });

  await step('A foreign buyer finds it by one search here', async () => {
    const { accessToken } = await api.post<SignedIn>('/api/v1/auth/login', {
      email: 'buyer@silkgate.example',
      password: DEMO_PASSWORD,
    });
    buyerToken = accessToken;
    buyer = api.as(buyerToken);
    const query = `/api/v1/search?scope=sell-offers&q=${encodeURIComponent(title)}`;
    await until('The offer in the index', async () =>
      (await buyer.get<Listed<{ id: string }>>(query)).items.some(({ id }) => id === offer?.id),
    );
    return 'found';
  });

  await step('… and by one meta-search over all sites', async () => {
    const query = `/api/v1/meta-search?q=${encodeURIComponent(title)}`;
    const answer = await until('The offer with its copies in one cluster', async () => {
      const found = await buyer.get<MetaAnswer>(query);
      return (found.items[0]?.title.includes(mark) ?? false) && found;
    });
    ensure(answer.sources.length >= 4, `Only ${answer.sources.length} sources answered`);
    return answer.sources.map(({ id, status, tookMs }) => `${id} ${status} in ${tookMs} ms`).join(', ');
  });

  await step('The two agree on a consultation', async () => {
    consultation = await buyer.post<Consultation>('/api/v1/consultations', {
      offerId: offer?.id,
      subject: `About ${title}`,
      durationMinutes: 30,
      timeZone: 'Europe/Amsterdam',
      slots: [{ startsAt: new Date().toISOString() }],
    });
    consultation = await exporter.post<Consultation>(`/api/v1/consultations/${consultation.id}/accept`, {
      slotId: consultation.slots[0]?.id,
    });
    ensure(consultation.room, 'The consultation has no room');
    return consultation.state;
  });

  const said = [
    'Good morning from Rotterdam. Can you ship 200 pieces in April?',
    '네, 가능합니다. Yes: 200 pieces leave Busan on 10 April.',
  ];
  await step('They meet in the room and chat', async () => {
    const roomId = consultation?.room?.id ?? '';
    const [one, other] = await Promise.all([
      RoomClient.enter(api.url, buyerToken, roomId),
      RoomClient.enter(api.url, exporterToken, roomId),
    ]);
    try {
      await one.say(said[0]!);
      await until('The exporter hears the buyer', async () => other.heard(said[0]!), 10);
      await other.say(said[1]!);
      await until('The buyer hears the exporter', async () => one.heard(said[1]!), 10);
    } finally {
      one.leave();
      other.leave();
    }
    return `${said.length} lines, each heard by the other side`;
  });

  await step('The record stays', async () => {
    const id = consultation?.id ?? '';
    await exporter.post(`/api/v1/consultations/${id}/end`, {});
    const record = await buyer.get<{ events: { kind: string; payload: { text?: string } }[] }>(
      `/api/v1/consultations/${id}/record`,
    );
    const kept = record.events.filter(({ kind }) => kind === 'chat.message').map(({ payload }) => payload.text);
    ensure(JSON.stringify(kept) === JSON.stringify(said), `The record says ${JSON.stringify(kept)}`);
    return `${record.events.length} lines kept`;
  });

  await step('Withdrawn here, it disappears from the sites', async () => {
    await exporter.post(`/api/v1/offers/${offer?.id}/withdraw`);
    const deliveries = await delivered(exporter, offer, 'withdrawn', 3);
    return deliveries.map(({ site }) => site.name).join(', ');
  });
}

async function runImport(exporter: ApiClient, file: string): Promise<ImportStatus> {
  const content = new Blob([await readFile(file)]);
  const { id } = await exporter.upload<ImportStatus>('/api/v1/catalogue/imports', basename(file), content);
  const status = await until(
    'The import',
    async () => {
      const now = await exporter.get<ImportStatus>(`/api/v1/catalogue/imports/${id}?limit=1`);
      return (now.state === 'completed' || now.state === 'failed') && now;
    },
    600,
  );
  ensure(status.state === 'completed', `The import failed: ${status.failure}`);
  return status;
}

const companyOf = async (client: ApiClient) => (await client.get<{ companyId: string }>('/api/v1/me')).companyId;

function delivered(exporter: ApiClient, offer: Offer | undefined, status: string, count: number): Promise<Delivery[]> {
  return until(
    `${count} deliveries that are ${status}`,
    async () => {
      const { items } = await exporter.get<Listed<Delivery>>(`/api/v1/offers/${offer?.id}/deliveries`);
      const done = items.filter((delivery) => delivery.status === status);
      return done.length >= count && done;
    },
    120,
  );
}
