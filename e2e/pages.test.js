// Three whole cases through the pages, every step by the person whose step it is.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { agreement } from './cases/agreement.js';
import { calledFor } from './cases/called_for.js';
import { differing } from './cases/differing.js';
import { Browser } from './lib/browser.js';
import { Pages } from './lib/pages.js';
import { demonstration } from './lib/server.js';

let site;
let browser;
before(async () => {
    site = await demonstration();
    browser = await Browser.launch(site);
});
after(async () => {
    await browser?.close();
    await site?.stop();
});

/** A case by desks of its own, none of which may see an error, a failed request or a wide page. */
async function through(story, options) {
    const desks = browser.desks(options);
    try {
        await story(new Pages(site, desks));
    } finally {
        await desks.close();
    }
    assert.deepEqual(desks.faults, []);
}

test('all agree, without scripts', () => through(agreement, { scripts: false }));
test('opinions differ, in English', () => through(differing, { lang: 'en' }));
test('a member calls for the review', () => through(calledFor));
