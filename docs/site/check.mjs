// Opens the site in Chromium: every page renders; search finds a guide, a type and an operation; Javadoc and the API reference
// are there, with their own search; all of them in light and dark and on a narrow screen; every link of the site leads somewhere;
// nothing is fetched from elsewhere.
// node check.mjs SITE PICTURES; CHROMIUM names the browser.
import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strict as assert } from 'node:assert';

const [site, pictures] = process.argv.slice(2);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml' };
const server = createServer((request, response) => {
  const path = join(site, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  try {
    const file = statSync(path).isDirectory() ? join(path, 'index.html') : path;
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${server.address().port}`;
mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(180_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => request.url().startsWith(base) || /^(data|blob):/.test(request.url()) || errors.push(`asked ${request.url()}`));
  // JDK 17's Javadoc names a font that it doesn't bring.
  page.on('response', (response) => response.status() < 400 || response.url().endsWith('/fonts/dejavu.css') || errors.push(`${response.status()} ${response.url()}`));

  const pages = readdirSync(site).filter((name) => name.endsWith('.html') && name !== '404.html');
  const links = new Set();
  for (const name of pages) {
    await page.goto(`${base}/${name}`);
    await page.locator('.vp-doc h1').first().waitFor();
    for (const link of await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.href))) {
      if (link.startsWith(base)) links.add(link);
    }
  }
  for (const link of links) {
    const [address, place] = link.split('#');
    const response = await page.request.get(address);
    assert(response.ok(), `${link} leads nowhere`);
    if (place && !address.includes('/apidocs/') && !address.includes('/reference/')) {
      assert((await response.text()).includes(`id="${decodeURIComponent(place)}"`), `${link}: no such place`);
    }
  }

  const sidebar = await page.locator('.VPSidebar a').evaluateAll((all) => all.map((a) => new URL(a.href).pathname));
  assert.deepEqual(pages.filter((name) => name !== 'index.html' && !sidebar.includes(`/${name}`)), [], 'every page is in the sidebar');

  const shown = {
    guide: ['mfa.html', '.mermaid svg'],
    javadoc: ['apidocs/io/github/belvo4j/Belvo.html', '.class-description'],
    reference: ['reference/index.html', 'h2'],
  };
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [name, [address, content]] of Object.entries(shown)) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${base}/${address}`);
      await page.locator(content).first().waitFor();
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number));
      assert(scheme === 'dark' ? ground[0] < 60 && ground.length === 3 : ground[0] > 200 || ground[3] === 0, `${name}, ${scheme}: background ${ground}`);
      await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`) });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.reload();
      await page.locator(content).first().waitFor();
      await page.screenshot({ path: join(pictures, `${name}-${scheme}-narrow.png`) });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert(wider <= 0 || name === 'javadoc', `${name}, narrow: ${wider} pixels too wide`);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });

  const found = { 'token store': /machines/i, MfaTicket: /types.*MfaTicket/is, registerLink: /operations.*registerLink/is };
  for (const [words, place] of Object.entries(found)) {
    await page.goto(base);
    await page.waitForFunction(() => document.querySelector('#app').__vue_app__);
    await page.keyboard.press('Control+k');
    await page.locator('#localsearch-input').fill(words);
    await page.locator('.VPLocalSearchBox .result', { hasText: place }).first().waitFor();
  }
  await page.goto(`${base}/operations.html#registerlink`);
  await page.goto(await page.locator('a[href$="/operation/registerLink"]').evaluate((a) => a.href));
  await page.getByRole('heading', { name: 'Register a link' }).first().waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('h2')].some((heading) =>
    /Register a link/.test(heading.textContent) && Math.abs(heading.getBoundingClientRect().top) < innerHeight));

  await page.goto(`${base}/apidocs/index.html`);
  await page.locator('#search-input').fill('BelvoVersion');
  await page.locator('.ui-autocomplete li, .result-item').first().waitFor();

  assert.deepEqual(errors, [], 'no script fails, nothing is missing, nothing is fetched from elsewhere');
  console.log(`${pages.length} pages render, ${links.size} links lead somewhere, search finds guides, types and operations.`);
} finally {
  await browser.close();
  server.close();
}
