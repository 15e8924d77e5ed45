// Three whole cases through the pages, every step by the person whose step it is, without scripts.

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
let desks;
before(async () => {
    site = await demonstration();
    browser = await Browser.launch(site);
    desks = browser.desks({ scripts: false });
});
after(async () => {
    await browser?.close();
    await site?.stop();
});

/** A case in a language; no desk may see an error, a failed request or a wide page. */
async function through(story, lang = 'zh-CN') {
    desks.lang = lang;
    desks.faults = [];
    await story(new Pages(site, desks));
    assert.deepEqual(desks.faults, []);
}

test('all agree', () => through(agreement));
test('opinions differ, in English', () => through(differing, 'en'));
test('a member calls for the review', () => through(calledFor));
