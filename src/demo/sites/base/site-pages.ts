import type { CompanyProfile, IncomingListing, Listing } from './listing.js';
import type { PullReport } from './feed-puller.js';
import type { Sending } from './offer-sender.js';
import type { Reply, SeenRequest } from './site-server.js';
import type { Kept } from './site-store.js';
import type { SiteProfile } from './site.types.js';
import { escapeMarkup as x } from './xml.js';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:68rem;margin:0 auto;padding:0 1rem 3rem;color:#1c2430}
header{border-bottom:4px solid var(--c);padding:1rem 0;margin-bottom:1rem}h1{margin:0}h2{margin:1.8rem 0 .4rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #dde2e8;vertical-align:top}
a{color:var(--c)}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:#5b6675}dd{margin:0}
form{display:inline}button,input{font:inherit;padding:.25rem .7rem}.withdrawn{color:#8a929c;text-decoration:line-through}
p.none{color:#5b6675}code{font-size:.9em}`;

function page(profile: SiteProfile, status: number, title: string, content: string): Reply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${x(title)} · ${x(profile.name)}</title>
<meta name="viewport" content="width=device-width"><style>:root{--c:${profile.colour}}${STYLE}</style>
<link rel="search" type="application/opensearchdescription+xml" title="${x(profile.name)}" href="/opensearch.xml"></head>
<body><header><h1><a href="/">${x(profile.name)}</a></h1>${x(profile.description)}</header><main>${content}</main></body></html>`,
  };
}

export interface HomeState {
  offers: Kept<IncomingListing>[];
  companies: Kept<CompanyProfile>[];
  own: Listing[];
  sent: ReadonlyMap<string, { rev: number; state: string }>;
  seen: SeenRequest[];
  lastPull?: PullReport;
  canPull: boolean;
  lastSending?: Sending;
}

const ROW_LIMIT = 200;

/** What the site holds and what happened last. */
export function homePage(profile: SiteProfile, state: HomeState): Reply {
  const newest = [...state.offers].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const live = state.offers.filter((offer) => offer.state === 'published').length;
  const sending = state.lastSending;
  const facts = [
    ['Own offers', String(state.own.length)],
    ['Received from Silkgate', `${live} live, ${state.offers.length - live} withdrawn`],
    ['Registered companies', String(state.companies.length)],
    ['Sent to Silkgate', String(state.sent.size)],
    ...(sending ? [['Last sending', `${sending.id} rev ${sending.rev}: ${sending.status} ${sending.body}`]] : []),
    ...(state.canPull ? [['Last pull', describePull(state.lastPull)]] : []),
  ];
  const list = facts.map(([name, value]) => `<dt>${x(name ?? '')}</dt><dd>${x(value ?? '')}</dd>`).join('');
  const forms = [
    form('/send-offer', 'Send an own offer to Silkgate', true),
    form('/withdraw-offer', 'Withdraw it', true),
    state.canPull ? form('/pull', 'Pull now', false) : '',
  ];
  return page(
    profile,
    200,
    'Home',
    `<form action="/search"><input name="q" type="search" aria-label="Search offers"> <button>Search offers</button></form>
<dl>${list}</dl><p>${forms.join(' ')}</p>
<h2>Received offers</h2>${table(
      ['Number', 'Title', 'Company', 'Revision', 'State', 'Updated'],
      newest
        .slice(0, ROW_LIMIT)
        .map((offer) => [
          `<a href="/offers/${x(offer.remoteId)}">${x(offer.remoteId)}</a>`,
          `<span class="${offer.state}">${x(offer.content?.title ?? '—')}</span>`,
          x(offer.content?.company ?? ''),
          `${offer.rev} <small>(${offer.appliedRevs.length} applied, ${offer.ignoredCount} ignored)</small>`,
          offer.state,
          x(offer.updatedAt),
        ]),
    )}<h2>Registered companies</h2>${table(
      ['Number', 'Name', 'Country', 'Revision'],
      state.companies
        .slice(0, ROW_LIMIT)
        .map(({ remoteId, content, rev }) => [
          `<a href="/companies/${x(remoteId)}">${x(remoteId)}</a>`,
          x(content?.name ?? ''),
          x(content?.country ?? ''),
          String(rev),
        ]),
    )}<h2>Last requests</h2>${table(
      ['When', 'Request', 'Answer'],
      state.seen.map(({ at, line, status }) => [
        x(at),
        `<code>${x(line)}</code>`,
        status === 0 ? 'none' : String(status),
      ]),
    )}`,
  );
}

/** A list of offers, for people. */
export function resultsPage(profile: SiteProfile, q: string, listings: Listing[], total: number): Reply {
  const rows = listings.map((listing) => [
    `<a href="/offers/${x(listing.id)}">${x(listing.title)}</a>`,
    listing.direction,
    `${x(listing.company)}, ${x(listing.country)}`,
    x(priceOf(listing)),
  ]);
  return page(
    profile,
    200,
    q || 'Offers',
    `<form action="/search"><input name="q" type="search" value="${x(q)}" aria-label="Search offers"> <button>Search</button></form>
<p>${total} offers</p>${table(['Offer', 'Direction', 'Company', 'Price'], rows)}`,
  );
}

export function offerPage(profile: SiteProfile, listing: Listing): Reply {
  const facts = [
    ['Direction', listing.direction],
    ['Company', listing.company],
    ['Country', listing.country],
    ['Sector', listing.sector],
    ['Price', priceOf(listing)],
    ['Minimum order', listing.moq ? `${listing.moq.quantity} ${listing.moq.unitCode ?? ''}` : ''],
    ['HS code', listing.hsCode],
    ['GTIN', listing.gtin],
    ['Valid through', listing.validThrough],
    ['Number', listing.id],
  ].filter(([, value]) => value);
  const origin = listing.origin;
  const from = origin ? `<p>Posted through <a href="${x(origin.url)}">Silkgate</a>, revision ${origin.rev}.</p>` : '';
  const list = facts.map(([name, value]) => `<dt>${x(name ?? '')}</dt><dd>${x(value ?? '')}</dd>`).join('');
  return page(
    profile,
    200,
    listing.title,
    `<h2>${x(listing.title)}</h2><p>${x(listing.summary)}</p><dl>${list}</dl>${from}`,
  );
}

/** 410: it was here once, and won't be again. */
export function gonePage(profile: SiteProfile, remoteId: string): Reply {
  return page(profile, 410, 'Withdrawn', `<h2>Offer ${x(remoteId)} was withdrawn</h2><p>Its company took it back.</p>`);
}

export function companyPage(profile: SiteProfile, company: Kept<CompanyProfile>): Reply {
  const { name, country, description } = company.content ?? { name: company.remoteId, country: '', description: '' };
  const from = `<p>Registered through <a href="${x(company.originUrl)}">Silkgate</a>, revision ${company.rev}.</p>`;
  return page(profile, 200, name, `<h2>${x(name)}</h2><p>${x(country)}</p><p>${x(description)}</p>${from}`);
}

function describePull(report: PullReport | undefined): string {
  if (report === undefined) return 'none yet';
  const result = report.isUnchanged ? 'unchanged' : `${report.pages} pages, ${report.applied} changes`;
  return `${report.at}: ${result}${report.error ? `, then: ${report.error}` : ''}`;
}

function form(action: string, label: string, takesNumber: boolean): string {
  const input = takesNumber ? '<input name="id" size="9" placeholder="number" aria-label="Offer number"> ' : '';
  return `<form method="post" action="${action}">${input}<button>${label}</button></form>`;
}

function table(heads: string[], rows: string[][]): string {
  if (rows.length === 0) return '<p class="none">None yet.</p>';
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`;
}

const priceOf = ({ price }: Listing): string =>
  price ? `${price.currency} ${price.amount}${price.unitCode ? ` / ${price.unitCode}` : ''}` : '';
