// Opens the site in Chromium: every page renders, in light and dark; search finds a guide; Javadoc and the API reference are
// there, with their own search; every link of the site leads somewhere; nothing is fetched from elsewhere.
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

  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${base}/mfa.html`);
    await page.locator('.mermaid svg').first().waitFor();
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
    assert(scheme === 'light' ? background[0] > 200 : background[0] < 60, `${scheme}: background ${background}`);
    await page.screenshot({ path: join(pictures, `${scheme}.png`) });
  }

  await page.goto(base);
  await page.keyboard.press('Control+k');
  await page.locator('#localsearch-input').fill('token store');
  await page.locator('.VPLocalSearchBox .result').first().waitFor();
  const found = await page.locator('.VPLocalSearchBox .result').allTextContents();
  assert(found.some((text) => /machines/i.test(text)), `search finds ${found}`);

  await page.goto(`${base}/apidocs/index.html`);
  await page.locator('#search-input').fill('BelvoVersion');
  await page.locator('.ui-autocomplete li, .result-item').first().waitFor();
  await page.goto(`${base}/reference/index.html`);
  await page.getByRole('heading', { name: 'Belvo API' }).first().waitFor();

  assert.deepEqual(errors, [], 'no script fails, nothing is missing, nothing is fetched from elsewhere');
  console.log(`${pages.length} pages render in light and dark, ${links.size} links lead somewhere, search finds ${found.length} places.`);
} finally {
  await browser.close();
  server.close();
}
