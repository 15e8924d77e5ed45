// What holds on any page: the keyboard is enough, nothing fails, nothing is wider than a telephone.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { Browser } from './lib/browser.js';
import { Client } from './lib/client.js';
import { due } from './lib/clocks.js';
import { demonstration } from './lib/server.js';

const OFFICER = 'office.case-officer-1';
const MOST_TABS = 200;

let site;
let browser;
let desks;
before(async () => {
    site = await demonstration();
    browser = await Browser.launch(site);
});
after(async () => {
    await browser?.close();
    await site?.stop();
});
beforeEach(() => (desks = browser.desks()));
afterEach(() => desks.close());

/** Moves the focus on by the keyboard alone until it is there, and is seen to be there. */
async function tabTo(page, selector) {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        await page.keyboard.press('Tab');
        const there = await page.evaluate((wanted) => {
            const focused = document.activeElement;
            if (!focused.matches(wanted)) return false;
            const { outlineStyle, boxShadow } = getComputedStyle(focused);
            return focused.matches(':focus-visible') && (outlineStyle !== 'none' || boxShadow !== 'none');
        }, selector);
        if (there) return;
    }
    assert.fail(`the keyboard does not lead to ${selector} at ${page.url()}`);
}

/** Presses the key that leads to another page. */
async function enter(page) {
    const [response] = await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(response.status(), 200, page.url());
}

test('the keyboard is enough to sign in and to act', async () => {
    const program = new Client(site.url, site.accounts.get(OFFICER));
    const { items } = await program.read('/api/v1/cases?stage=preliminary_review');
    const views = await Promise.all(items.map(({ id }) => program.read(`/api/v1/cases/${id}`)));
    const isOpen = ({ act, open }) => act.key === 'assess_factor' && open;
    const { id } = views.find((view) => view.acts.some(isOpen));
    const page = await desks.nobody();
    await desks.go(page, '/sign-in');
    await tabTo(page, '[name="user"]');
    await page.keyboard.type(OFFICER);
    await tabTo(page, '[name="password"]');
    await page.keyboard.type(site.accounts.get(OFFICER).password);
    await enter(page);
    await tabTo(page, `main a[href="/cases/${id}"]`);
    await enter(page);
    await tabTo(page, `main a[href="/cases/${id}/acts/assess_factor"]`);
    await enter(page);
    await tabTo(page, '[name="factor"]');
    await page.keyboard.press('Space');
    await tabTo(page, '[name="risk"]');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '[name="reasons"]');
    await page.keyboard.type('键盘即可');
    await tabTo(page, 'form[action$="/acts/assess_factor"] button');
    await enter(page);
    assert.equal(new URL(page.url()).search, '?done=assess_factor');
    await page.context().close();
    assert.deepEqual(desks.faults, []);
});

test('the calculator counts for everybody', async () => {
    const page = await desks.nobody();
    const anybody = new Client(site.url);
    const today = new Date().toISOString().slice(0, 10);
    const end = await due(anybody, today, 30);
    await desks.go(page, '/calculator');
    const form = page.locator('form[action="/calculator"]');
    await form.locator('[name="from"]').fill(today);
    await form.locator('[name="days"]').fill('30');
    await desks.send(page, form);
    assert.ok((await page.locator('[role="status"]').innerText()).includes(end));
    for (const path of ['/', '/sign-in', '/planner', '/api', '/language/en?next=/planner']) {
        await desks.go(page, path);
    }
    await page.context().close();
    assert.deepEqual(desks.faults, []);
});

for (const desk of [OFFICER, 'office.director', 'grid.preparer', 'network.preparer', 'mps.liaison', 'commission.secretary']) {
    test(`no page of ${desk} fails or is too wide`, async () => {
        const page = await desks.at(desk);
        const seen = new Set(['/sign-out']);
        const left = ['/', '/cases'];
        let cases = 0;
        while (left.length > 0) {
            const path = left.shift();
            if (seen.has(path)) continue;
            seen.add(path);
            await desks.go(page, path);
            const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.pathname));
            for (const href of hrefs) {
                const isCase = /^\/cases\/[^/]+$/.test(href);
                const isBelow = path.startsWith('/cases/') && href.startsWith(`${path}/`);
                // Two cases, and every page below them; a document is a download.
                if (isBelow && !/\/documents\/[^/]+$/.test(href)) left.push(href);
                else if (isCase && !seen.has(href) && !left.includes(href) && cases < 2) {
                    cases += 1;
                    left.push(href);
                }
            }
        }
        assert.ok(seen.size > 4, `${desk} saw only ${[...seen]}`);
        assert.deepEqual(desks.faults, []);
    });
}
