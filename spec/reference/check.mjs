// Opens the reference page in Chromium and checks that it renders, that its search works, that its samples come from the
// examples, and that it makes no requests. Usage: node check.mjs PAGE PICTURE; set CHROMIUM to the browser's executable.
import { chromium } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { strict as assert } from 'node:assert';

const [page_, picture] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(180_000);
  const errors = [];
  const asked = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(page_).href);

  await page.getByRole('heading', { name: 'Belvo API' }).first().waitFor();
  await page.locator('h2', { hasText: /^Links$/ }).waitFor();
  await page.getByRole('textbox').first().fill('resume');
  const found = page.locator('[data-role="search:results"] [role="menuitem"]');
  await found.first().waitFor();
  const titles = await found.allTextContents();
  assert(titles.some((title) => /resume/i.test(title)), `search finds ${titles}`);

  await found.filter({ hasText: /resume/i }).first().click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: picture });
  assert.equal(new Set(titles).size, titles.length, `titles tell operations apart: ${titles}`);
  const samples = await page.locator('.redoc-json').allTextContents();
  assert(samples.length > 0 && samples.every((sample) => !sample.includes('"string"')), 'samples are made of examples');
  assert.deepEqual(errors, [], 'no script fails');
  assert.deepEqual(asked.filter((url) => /^https?:/.test(url)), [], 'nothing is fetched from elsewhere');
  console.log(`The reference renders, search finds ${titles.length} entries for "resume".`);
} finally {
  await browser.close();
}
