// The browser, and a desk in it: one person, signed in through the page, in a context of its own.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { folder } from './server.js';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** As wide as a small telephone: nothing may need to be scrolled sideways there. */
const TELEPHONE = { width: 360, height: 740 };
/** One site is tested, and nothing is drawn for anybody: a tenth of the work less. */
const LEAN = ['--disable-gpu', '--disable-software-rasterizer', '--disable-site-isolation-trials'];
const WAIT_MILLISECONDS = 20_000;

/** A browser over a site. */
export class Browser {
    static async launch(site) {
        assert.ok(existsSync(CHROMIUM), `${CHROMIUM} is needed: install the Debian package chromium`);
        const browser = new Browser();
        browser.site = site;
        browser.folder = folder();
        const env = { ...process.env, TMPDIR: browser.folder.place };
        browser.program = await chromium.launch({ executablePath: CHROMIUM, args: LEAN, env });
        return browser;
    }

    async close() {
        await this.program.close();
        this.folder.remove();
    }

    /** Desks in which scripts run or do not. */
    desks({ scripts = true } = {}) {
        return new Desks(this, scripts);
    }
}

/**
 * Desks, each in a browser context of its own; a page stays open, since its first opening costs ten
 * times what the next address does. What goes wrong in any of them is noted.
 */
export class Desks {
    #browser;
    #options;
    #open = new Map();
    lang = 'zh-CN';
    faults = [];

    constructor(browser, scripts) {
        this.#browser = browser;
        this.#options = {
            baseURL: browser.site.url,
            javaScriptEnabled: scripts,
            viewport: TELEPHONE,
        };
    }

    /** The page of whoever sits there. */
    async at(user) {
        let page = this.#open.get(user);
        if (page) {
            await this.#speaks(page);
            return page;
        }
        page = await this.#watched(await this.#context());
        await this.#speaks(page);
        this.#open.set(user, page);
        await this.#signIn(page, user);
        return page;
    }

    /** The page of somebody who is not signed in. */
    async nobody() {
        return this.#watched(await this.#context());
    }

    /** The cookie of whoever sits there, for requests beside the browser. */
    async cookie(user) {
        const cookies = await (await this.at(user)).context().cookies();
        return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    }

    async close() {
        for (const page of this.#open.values()) await page.context().close();
        this.#open.clear();
    }

    #speaks(page) {
        return page.setExtraHTTPHeaders({ 'accept-language': this.lang });
    }

    async #signIn(page, user) {
        const account = this.#browser.site.accounts.get(user);
        assert.ok(account, `nobody sits at ${user}`);
        await this.go(page, '/sign-in');
        const form = page.locator('form[action="/sign-in"]');
        await form.locator('[name="user"]').fill(account.user);
        await form.locator('[name="password"]').fill(account.password);
        await this.send(page, form);
        assert.equal(new URL(page.url()).pathname, '/', `${user} is not signed in`);
    }

    #context() {
        return this.#browser.program.newContext(this.#options);
    }

    async #watched(context) {
        context.setDefaultTimeout(WAIT_MILLISECONDS);
        const note = (words) => this.faults.push(words);
        context.on('weberror', (error) => note(`error in a page: ${error.error().message}`));
        context.on('console', (said) => {
            if (['error', 'warning'].includes(said.type())) note(`console: ${said.text()} ${said.location().url}`);
        });
        context.on('requestfailed', (request) => {
            note(`failed: ${request.url()} ${request.failure()?.errorText}`);
        });
        context.on('response', (response) => {
            if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
        });
        return context.newPage();
    }

    /** Goes to an address of the site, which must be a page. */
    async go(page, path) {
        const response = await page.goto(path);
        return this.#arrived(page, response);
    }

    /** Follows a link. */
    async follow(page, link) {
        const [response] = await Promise.all([page.waitForNavigation(), link.click()]);
        return this.#arrived(page, response);
    }

    /** Sends a form by its first button. */
    send(page, form) {
        return this.follow(page, form.locator('button:not(.link)').first());
    }

    async #arrived(page, response) {
        const place = new URL(page.url()).pathname;
        if (response?.status() !== 200) {
            const text = await page.locator('main').innerText();
            throw new Error(`${place}: ${response?.status()}\n${text}`);
        }
        await this.#fits(page, place);
        return page;
    }

    /** Nothing on the page is wider than a telephone. */
    async #fits(page, place) {
        const over = await page.evaluate(() => {
            const root = document.documentElement;
            return root.scrollWidth - root.clientWidth;
        });
        if (over > 0) this.faults.push(`${place} is ${over} px wider than a telephone`);
    }
}
