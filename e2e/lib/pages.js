// A case done through the pages: each person signed in as itself, each step from a desk by links
// and forms. Answers are those of the interface for programs; here they are typed into the forms.

import assert from 'node:assert/strict';

import { Client } from './client.js';

const NOWHERE = 'case_00000000000000000000000000';
const FACTOR_ANSWERS = { true: 'may_affect', false: 'no_effect' };

export class Pages {
    #site;
    #desks;

    constructor(site, desks) {
        this.#site = site;
        this.#desks = desks;
        this.anybody = new Client(site.url);
    }

    get accounts() {
        return this.#site.accounts;
    }

    #program(desk) {
        return new Client(this.#site.url, this.accounts.get(desk), this.#desks.lang);
    }

    async today() {
        return (await this.#program('office.director').read('/api/v1/me')).today;
    }

    async #organisation(key) {
        return (await this.#program(`${key}.viewer`).read('/api/v1/me')).organisation.id;
    }

    /** The steps of a filing, each with its page. */
    async file(operator, provider, filing) {
        const [preparer] = operator;
        const page = await this.#desks.at(preparer);
        await this.#desks.go(page, '/');
        await this.#desks.follow(page, page.locator('main a[href="/filings/new"]'));
        const { subject, recognitions, pre_assessment, clauses, materials } = filing;
        await this.#fill(page, '/filings/new', {
            title: filing.title,
            product: subject.description,
            category: subject.category,
            why_major: subject.why_major,
            provider: await this.#organisation(filing.provider),
        });
        const id = new URL(page.url()).pathname.split('/')[2];
        const step = (number) => `/filings/${id}/${number}`;
        const at = (number) => assert.equal(new URL(page.url()).pathname, step(number));
        at(2);
        const [{ department, notice, on }] = recognitions;
        await this.#fill(page, step(2), { department, notice, notice_on: on });
        at(3);
        const answers = Object.entries(pre_assessment).flatMap(([factor, given]) => [
            [`effect-${factor}`, FACTOR_ANSWERS[given.may_affect]],
            [`reasons-${factor}`, given.reasons],
        ]);
        await this.#fill(page, step(3), Object.fromEntries(answers));
        at(4);
        const named = Object.entries(clauses).map(([one, clause]) => [`clause-${one}`, clause]);
        await this.#fill(page, step(4), Object.fromEntries(named));
        for (const [material, title] of Object.entries(materials)) {
            at(5);
            await this.#fill(page, `/filings/${id}/materials`, {
                material,
                title,
                no_secret: ['yes'],
                file: file(title),
            });
        }
        const check = `main a[href="${step(6)}"]`;
        await this.#desks.follow(page, page.locator(check).first());
        const gaps = page.locator(`main a[href="${step(4)}"]`);
        assert.ok((await gaps.count()) > 1, 'the check does not say what the Provider owes');
        const undertakings = Object.keys(clauses);
        return {
            id,
            undertake: () => this.act(provider, id, { act: 'undertake', undertakings }),
            sign: () => this.#sendFiling(operator, id),
        };
    }

    async #sendFiling([preparer, signatory], id) {
        const page = await this.#open(preparer, id);
        await this.#desks.follow(page, page.locator(`main a[href="/cases/${id}/acts/file"]`).first());
        assert.equal(new URL(page.url()).pathname, `/filings/${id}/7`);
        await this.#fill(page, `/cases/${id}/acts/file`, {});
        this.#came(page, id, 'sent', 'file');
        // Whoever has prepared cannot sign.
        const waits = page.locator(`main a[href^="/cases/${id}/prepared/"]`).first();
        await this.#desks.follow(page, waits);
        assert.equal(await page.locator('form[action$="/sign"]').count(), 0, 'four eyes');
        await this.#sign(signatory, id, { act: 'file' });
    }

    /** A member calls for a review: at once, or prepared and signed. */
    async call(desks, call) {
        const [preparer, signatory] = [desks].flat();
        const page = await this.#desks.at(preparer);
        await this.#desks.go(page, '/');
        await this.#desks.follow(page, page.locator('main a[href="/calls/new"]'));
        const { kind, description } = call.subject;
        await this.#fill(page, '/calls/new', {
            title: call.title,
            kind,
            subject: description,
            grounds: call.grounds,
            operator: await this.#organisation(call.operator),
            provider: await this.#organisation(call.provider),
            departments: call.departments,
        });
        const done = new URL(page.url());
        if (done.searchParams.get('done')) return done.pathname.split('/')[2];
        const signing = await this.#desks.at(signatory);
        await this.#desks.go(signing, '/');
        const row = signing.locator('main li', { hasText: call.title });
        await this.#desks.follow(signing, row.locator('a[href*="/prepared/"]').first());
        await this.#sends(signing, { grounds: call.grounds });
        return new URL(signing.url()).pathname.split('/')[2];
    }

    async assign(desk, id, officer) {
        const me = await this.#program(officer).read('/api/v1/me');
        await this.act(desk, id, { act: 'assign', officer: me.person.id });
    }

    async upload(desk, id, title) {
        const page = await this.#open(desk, id);
        const place = `/cases/${id}/documents`;
        await this.#desks.follow(page, page.locator(`main a[href="${place}"]`));
        await this.#fill(page, place, { title, no_secret: ['yes'], file: file(title) });
        assert.ok((await page.locator('main').innerText()).includes(title), `${title} is not there`);
    }

    /** Does an act by its form: at once from one desk, or prepared at one and signed at another. */
    async act(desks, id, body) {
        const [preparer, signatory] = [desks].flat();
        const page = await this.#open(preparer, id);
        const place = `/cases/${id}/acts/${body.act}`;
        const link = page.locator(`main a[href="${place}"]`).first();
        assert.equal(await link.count(), 1, `${preparer} finds no way to \`${body.act}\``);
        await this.#desks.follow(page, link);
        await this.#fill(page, place, answers(body));
        this.#came(page, id, signatory ? 'sent' : 'done', body.act);
        if (signatory) await this.#sign(signatory, id, body);
    }

    /** Opens a case from the desk; where it is not there, from the list of cases. */
    async #open(desk, id) {
        const page = await this.#desks.at(desk);
        const link = page.locator(`main a[href="/cases/${id}"]`).first();
        await this.#desks.go(page, '/');
        if ((await link.count()) === 0) {
            await this.#desks.follow(page, page.locator('nav a[href="/cases"]'));
        }
        return this.#desks.follow(page, link);
    }

    /** The signatory finds it on the desk, reads what was prepared, and signs. */
    async #sign(desk, id, { act, ...body }) {
        const page = await this.#desks.at(desk);
        await this.#desks.go(page, '/');
        const waits = page.locator(`main a[href^="/cases/${id}/prepared/"]`).first();
        await this.#desks.follow(page, waits);
        await this.#sends(page, body);
        this.#came(page, id, 'done', act);
    }

    async #sends(page, body) {
        const text = await page.locator('main').innerText();
        const words = Object.values(body).flat().filter((value) => /〕$/.test(value));
        words.forEach((said) => assert.ok(text.includes(said), `signed without reading: ${said}`));
        const form = page.locator('form[action$="/sign"]');
        await form.locator('[name="signed"]').check();
        await this.#desks.send(page, form);
    }

    #came(page, id, how, act) {
        const { pathname, search } = new URL(page.url());
        assert.equal(`${pathname}${search}`, `/cases/${id}?${how}=${act}`);
    }

    /** Types answers into the form that is sent to an address, and sends it. */
    async #fill(page, action, given) {
        const form = page.locator(`form[action="${action}"]`);
        for (const [name, value] of Object.entries(given)) {
            if (value !== undefined) await fill(form, name, [value].flat());
        }
        await this.#desks.send(page, form);
    }

    /** The page at an address, as the person at a desk gets it, without the browser. */
    async #asker(desk) {
        const head = { cookie: await this.#desks.cookie(desk), 'accept-language': this.#desks.lang };
        return (path) => this.anybody.ask('GET', path, { head });
    }

    /**
     * All that a desk is shown: the case and its consultation; where it is to be thorough, every
     * page below the case, the desk and the list of cases too.
     */
    async look(desk, id, { thorough = false } = {}) {
        const ask = await this.#asker(desk);
        const lists = thorough ? ['/', '/cases'] : [];
        const listed = await Promise.all(lists.map(ask));
        const text = listed.map((answer) => answer.text).join('\n');
        const answer = await ask(`/cases/${id}`);
        if (answer.status !== 200) {
            await this.#hidden(ask, desk, id, thorough);
            return { sees: false, text };
        }
        const below = [...answer.text.matchAll(new RegExp(`href="(/cases/${id}/[^"]+)"`, 'g'))];
        const isWanted = (href) => (thorough ? !isDownload(href) : href.endsWith('/consultation'));
        const places = new Set(below.map(([, href]) => href).filter(isWanted));
        const pages = await Promise.all([...places].map(ask));
        pages.forEach(({ status, text }) => assert.ok(status < 400, `a link leads to ${status}: ${text}`));
        return { sees: true, text: [text, answer.text, ...pages.map((page) => page.text)].join('\n') };
    }

    /** Every page of the case is the page of a case that does not exist. */
    async #hidden(ask, desk, id, thorough) {
        const more = ['/consultation', '/terms/preliminary', '/documents', '/acts/determine'];
        for (const rest of ['', ...(thorough ? more : [])]) {
            const [here, nowhere] = await Promise.all(
                [id, NOWHERE].map((one) => ask(`/cases/${one}${rest}`)),
            );
            assert.equal(here.status, 404, `${desk} ${rest}`);
            assert.equal(here.text, nowhere.text, `${desk} tells it from none at ${rest}`);
        }
    }

    async #view(desk, id) {
        return this.#program(desk).read(`/api/v1/cases/${id}`);
    }

    /** The stage that stands at the head of the page. */
    async stage(desk, id) {
        const { stage } = await this.#view(desk, id);
        const { text } = await (await this.#asker(desk))(`/cases/${id}`);
        const [, head] = text.match(/<main[^>]*>(.*?)<h2/s);
        assert.ok(head.includes(stage.name), `${desk} is not told \`${stage.name}\`: ${head}`);
        return stage.key;
    }

    /**
     * The terms that a desk is shown. Each stands on the page of the case, or on that of the
     * consultation, as the interface tells it, and its own page gives the same last day.
     */
    async clocks(desk, id) {
        const clocks = await this.#program(desk).read(`/api/v1/cases/${id}/clocks`);
        const page = await this.#desks.at(desk);
        await this.#desks.go(page, `/cases/${id}`);
        const rows = await this.#rows(page);
        const consultation = page.locator(`main a[href="/cases/${id}/consultation"]`).first();
        if ((await consultation.count()) > 0) {
            await this.#desks.follow(page, consultation);
            rows.push(...(await this.#rows(page)));
        }
        for (const clock of clocks.filter((one) => one.days)) {
            const own = rows.filter((row) => row.key === clock.term.key.replace(':', '-'));
            assert.ok(own.length > 0, `${desk} is not shown \`${clock.term.key}\``);
            const told = own.some(
                ({ days, text }) =>
                    days.includes(clock.started_on) &&
                    days.includes(clock.due_on) &&
                    text.includes(clock.state.name),
            );
            assert.ok(told, `${desk} is shown another \`${clock.term.key}\`: ${JSON.stringify(own)}`);
        }
        const why = page.locator('main tr a[href*="/terms/"]').last();
        if (rows.length > 0) {
            const due = await why.locator('time').getAttribute('datetime');
            await this.#desks.follow(page, why);
            const text = await page.locator('main').innerText();
            assert.ok(text.includes(due), `why does it end on ${due}?`);
        }
        return clocks;
    }

    /** The rows of terms on a page: key, the days it shows, and its text. */
    async #rows(page) {
        const rows = page.locator('main tr', { has: page.locator('a[href*="/terms/"]') });
        return rows.evaluateAll((found) =>
            found.map((row) => ({
                key: decodeURIComponent(row.querySelector('a[href*="/terms/"]').pathname.split('/').pop()),
                days: [...row.querySelectorAll('time')].map((day) => day.dateTime),
                text: row.innerText,
            })),
        );
    }
}

const isDownload = (href) => /\/documents\/[^/]+$/.test(href);

const file = (title) => ({
    name: `${title}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`内容：${title}`),
});

/** The answers of a form, from the act as programs write it. */
function answers({ act, ...body }) {
    const { review_required, on_paper, answers: supplied, ...rest } = body;
    return {
        ...rest,
        ...(review_required !== undefined && { review_required: review_required ? 'yes' : 'no' }),
        ...(on_paper && { 'to-on-paper': on_paper }),
        ...(act === 'begin_review' && { notice: 'written' }),
        ...(supplied &&
            Object.fromEntries(
                Object.entries(supplied).map(([item, papers]) => [`item-${item}`, papers]),
            )),
    };
}

/** Types values into the field of a name, whatever kind of field it is. */
async function fill(form, name, values) {
    const fields = form.locator(`[name="${name}"]`);
    assert.ok((await fields.count()) > 0, `the form has no field \`${name}\``);
    const kinds = await fields.evaluateAll((found) => found.map((field) => field.type));
    const value = (one) => form.locator(`[name="${name}"][value="${one}"]`);
    switch (kinds[0]) {
        case 'radio':
            return value(values[0]).check();
        case 'select-one':
            return fields.selectOption(String(values[0]));
        case 'file':
            return fields.setInputFiles(values[0]);
        case 'hidden':
        case 'checkbox':
            for (const one of values) {
                if ((await value(one).count()) === 0) {
                    // A paper is chosen by its title.
                    await form.locator('label', { hasText: one }).locator(`[name="${name}"]`).check();
                } else if ((await value(one).getAttribute('type')) === 'checkbox') {
                    await value(one).check();
                }
            }
            return;
        default:
            assert.ok(values.length <= kinds.length, `no room for ${values.length} in \`${name}\``);
            for (const [at, one] of values.entries()) await fields.nth(at).fill(String(one));
    }
}
