import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sparticuz from '@sparticuz/chromium';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { RoomEvent } from '../../src/modules/consultations/room.protocol.js';
import { SiteSessions } from '../../src/modules/identity/index.js';
import { Database } from '../../src/platform/database/database.js';
import { registerCompany, type TestCompanyActor } from '../support/actors.js';
import { arrange, call, collect, openSocket, type RoomClient, say, send, until } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** The site's origin must be known before its port is; the browser finds the one by the other. */
const ORIGIN = 'http://silkgate.test';

/** What the page's author is told to draw, at its least. */
const markup = (
  roomId: string,
  userId: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Room</title>
  <silkgate-room data-room="${roomId}" data-user="${userId}" data-text-sending="On its way">
    <p data-role="status" role="status"></p><ul data-role="people"></ul>
    <ol data-role="log" role="log" aria-live="polite" tabindex="0"></ol>
    <p data-role="typing"></p><p data-role="error" role="alert" hidden></p>
    <form data-role="composer"><textarea data-role="text" maxlength="4000"></textarea><button>Send</button></form>
  </silkgate-room><script type="module" src="/room.js"></script></html>`;

describe('the live room in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  let buyer: TestCompanyActor;
  let exporter: TestCompanyActor;
  let host: RoomClient;
  let heard: RoomEvent[];
  let roomId: string;
  const faults: string[] = [];

  beforeAll(async () => {
    app = await startTestApp({ env: { SILKGATE_PUBLIC_URL: ORIGIN } });
    [buyer, exporter] = await Promise.all([
      registerCompany(app.url, { name: 'Ingrid Meier' }),
      registerCompany(app.url, { name: '<i>Kim</i> Ji-won' }),
    ]);
    roomId = await arrange(app.url, buyer, exporter);
    browser = await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: [...sparticuz.args, `--host-resolver-rules=MAP silkgate.test:80 ${new URL(app.url).host}`],
    });
    const script = await build({
      entryPoints: [join(import.meta.dirname, '../../src/islands/room.ts')],
      bundle: true,
      format: 'esm',
      write: false,
    });
    const token = await app.app
      .get(Database, { strict: false })
      .transaction((tx) => app.app.get(SiteSessions, { strict: false }).open(tx, buyer.userId));
    const context = await browser.newContext();
    await context.addCookies([{ name: 'silkgate', value: token, url: ORIGIN, httpOnly: true, sameSite: 'Lax' }]);
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await page.route(`${ORIGIN}/room`, (route) =>
      route.fulfill({ contentType: 'text/html', body: markup(roomId, buyer.userId) }),
    );
    await page.route(`${ORIGIN}/room.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script.outputFiles[0]!.text }),
    );
    host = await openSocket(app.url, exporter);
    heard = collect(host);
    await send(host, 'room:join', { roomId });
  }, 120_000);
  afterAll(async () => {
    host.disconnect();
    await browser.close();
    await app.close();
  });

  const messages = () => page.locator('[data-kind="chat.message"] [data-part="text"]').allTextContents();
  const texts = () => heard.flatMap((event) => (event.kind === 'chat.message' ? [event.payload.text] : []));

  it('carries what is written both ways, as text and never as markup', async () => {
    await page.goto(`${ORIGIN}/room`);
    await page.locator('silkgate-room[data-connection="connected"]').waitFor();
    const box = page.locator('textarea');
    await box.fill('Good morning');
    await box.press('Shift+Enter');
    await box.pressSequentially('<b>from Bremen</b>');
    await box.press('Enter');
    await until(() => texts().includes('Good morning\n<b>from Bremen</b>'), 'the host reads it');
    expect(await box.inputValue()).toBe('');
    await say(host, roomId, '<img src=x onerror=alert(1)>');
    await until(async () => (await messages()).length === 2, 'both lines are on the page');
    expect(await messages()).toEqual(['Good morning\n<b>from Bremen</b>', '<img src=x onerror=alert(1)>']);
    expect(await page.locator('silkgate-room img, silkgate-room b, silkgate-room i').count()).toBe(0);
    expect(
      await page.locator('[data-role="people"] [data-presence="connected"] [data-part="name"]').allTextContents(),
    ).toEqual(expect.arrayContaining(['Ingrid Meier', '<i>Kim</i> Ji-won']));
    expect(await page.locator('[data-client-id]').count()).toBe(0);
  });

  it('goes on after the connection was cut: nothing is missing, doubled or lost', async () => {
    await page.context().setOffline(true);
    // Offline alone leaves an open websocket open; an element that is taken out and put back makes a new one.
    await page.evaluate(`{
      const room = document.querySelector('silkgate-room');
      const parent = room.parentElement;
      room.remove();
      parent.append(room);
    }`);
    await page.locator('textarea').fill('Are you still there?');
    await page.locator('textarea').press('Enter');
    expect(await page.locator('[data-client-id] [data-part="state"]').textContent()).toBe('On its way');
    await say(host, roomId, 'We can deliver in May');
    await page.context().setOffline(false);
    await until(() => texts().includes('Are you still there?'), 'the host reads what was written offline');
    await until(async () => (await messages()).length === 4, 'all four lines are on the page');
    expect(await messages()).toEqual(texts());
    const seqs = await page
      .locator('[data-role="log"] > [data-seq]')
      .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('data-seq'))));
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => index + 1));
  });

  it('says when the consultation has ended, and gives back what could not be sent', async () => {
    await call(app.url, 'POST', `/consultations/${roomId}/end`, exporter);
    await page.locator('silkgate-room[data-connection="closed"]').waitFor();
    await page.locator('textarea').fill('One more thing');
    await page.locator('textarea').press('Enter');
    await page.locator('[data-role="error"]:not([hidden])').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('One more thing');
    expect(texts()).not.toContain('One more thing');
    expect(faults).toEqual([]);
  });
});
