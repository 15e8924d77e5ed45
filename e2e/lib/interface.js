// A case done through the interface for programs: each desk with its own token, every act with the
// tag of the case as its desk saw it and a key of its own, and sent twice.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

import { Client } from './client.js';

const NOWHERE = 'case_00000000000000000000000000';

export class Interface {
    #site;
    #clients = new Map();
    #papers = new Map();

    constructor(site) {
        this.#site = site;
        this.anybody = new Client(site.url);
    }

    /** The program of a desk. */
    by(desk) {
        if (!this.#clients.has(desk)) {
            const account = this.#site.accounts.get(desk);
            assert.ok(account, `nobody sits at ${desk}`);
            this.#clients.set(desk, new Client(this.#site.url, account));
        }
        return this.#clients.get(desk);
    }

    async today() {
        return (await this.by('office.director').read('/api/v1/me')).today;
    }

    /** The identity of a company, by the key of its accounts. */
    async organisation(key) {
        return (await this.by(`${key}.viewer`).read('/api/v1/me')).organisation.id;
    }

    /** Opens a filing, saves it with its materials, and has the provider confirm. */
    async file(operator, provider, filing) {
        const [preparer] = operator;
        const { materials, provider: key, ...rest } = filing;
        const body = { ...rest, provider: await this.organisation(key) };
        const opened = await this.#twice(preparer, '/api/v1/cases', { act: 'draft', filing: body });
        assert.equal(opened.status, 201, opened.text);
        const id = opened.json.case.id;
        const papers = {};
        for (const [material, title] of Object.entries(materials)) {
            papers[material] = [await this.upload(preparer, id, title)];
        }
        await this.act(preparer, id, { act: 'draft', filing: { ...body, materials: papers } });
        const undertakings = Object.keys(filing.clauses);
        return {
            id,
            undertake: () => this.act(provider, id, { act: 'undertake', undertakings }),
            sign: () => this.act(operator, id, { act: 'file' }),
        };
    }

    async call(desks, call) {
        const [preparer, signatory] = [desks].flat();
        const named = async (key) => key && this.organisation(key);
        const [operator, provider] = [await named(call.operator), await named(call.provider)];
        const body = { act: 'call_for_review', call: { ...call, operator, provider } };
        const answer = await this.#twice(preparer, '/api/v1/cases', body);
        if (answer.status === 201) return answer.json.case.id;
        assert.equal(answer.status, 202, answer.text);
        return (await this.#sign(signatory, answer.json.prepared)).case.id;
    }

    /** The director assigns the case to an officer. */
    async assign(desk, id, officer) {
        const me = await this.by(officer).read('/api/v1/me');
        await this.act(desk, id, { act: 'assign', officer: me.person.id });
    }

    async upload(desk, id, title) {
        const asked = new URLSearchParams({ title, declared_free_of_state_secrets: 'true' });
        const head = { 'content-type': 'text/plain' };
        const path = `/api/v1/cases/${id}/documents?${asked}`;
        const answer = await this.by(desk).post(path, `内容：${title}`, head);
        assert.equal(answer.status, 201, answer.text);
        this.#papers.set(title, answer.json.id);
        return answer.json.id;
    }

    /** Does an act: at once from one desk, or prepared at one and signed at another. */
    async act(desks, id, { paper, ...body }) {
        const [preparer, signatory] = [desks].flat();
        const path = `/api/v1/cases/${id}`;
        const tag = (await this.by(preparer).get(path)).headers.get('etag');
        assert.ok(tag, `${preparer} does not see ${id}`);
        const sent = paper ? { ...this.#named(body), paper } : this.#named(body);
        const answer = await this.#twice(preparer, `${path}/acts`, sent, { 'if-match': tag });
        assert.equal(answer.status, signatory ? 202 : 200, `${body.act}: ${answer.text}`);
        if (!signatory) return answer.json;
        const own = await this.by(preparer).post(`/api/v1/prepared/${answer.json.prepared}/sign`, {});
        assert.equal(own.status, 403, `${preparer} signs what it prepared: ${own.text}`);
        return this.#sign(signatory, answer.json.prepared);
    }

    async #sign(desk, prepared) {
        const desks = await this.by(desk).read('/api/v1/desk');
        const waits = desks.to_sign.find((item) => item.id === prepared);
        assert.ok(waits?.signable, `what was prepared does not wait on the desk of ${desk}`);
        const signed = await this.#twice(desk, `/api/v1/prepared/${prepared}/sign`, {});
        assert.equal(signed.status, 200, signed.text);
        return signed.json;
    }

    /** Sends a request, and again with the same key: one effect, one answer. */
    async #twice(desk, path, body, head = {}) {
        const keyed = { ...head, 'idempotency-key': randomUUID() };
        const first = await this.by(desk).post(path, body, keyed);
        const again = await this.by(desk).post(path, body, keyed);
        const both = [first, again].map(({ status, text }) => `${status} ${text}`);
        assert.equal(both[1], both[0], `${desk} ${path}: sent twice, answered differently`);
        return first;
    }

    /** Papers are named by their titles in a test, and by their identities here. */
    #named(body) {
        const paper = (title) => this.#papers.get(title) ?? title;
        const answers = Object.entries(body.answers ?? {});
        return {
            ...body,
            ...(body.enclosed && { enclosed: body.enclosed.map(paper) }),
            ...(body.answers && {
                answers: Object.fromEntries(answers.map(([item, all]) => [item, all.map(paper)])),
            }),
        };
    }

    /** All that a desk is told of the case; where it is to be thorough, in its lists too. */
    async look(desk, id, { thorough = false } = {}) {
        const asks = ['', '/events?limit=200', '/clocks', '/documents', '/prepared'];
        const client = this.by(desk);
        const of = (one) => Promise.all(asks.map((rest) => client.get(`/api/v1/cases/${one}${rest}`)));
        const lists = thorough ? ['/api/v1/desk', '/api/v1/cases?limit=200'] : [];
        const elsewhere = await Promise.all(lists.map((path) => client.read(path)));
        const listed = elsewhere.map((json) => JSON.stringify(json)).join('\n');
        const answers = await of(id);
        const sees = answers[0].status === 200;
        if (!sees) {
            const plain = (all) => all.map(({ status, text }) => `${status} ${text}`);
            assert.deepEqual(plain(answers), plain(await of(NOWHERE)), `${desk} tells it from none`);
            return { sees, text: listed };
        }
        for (const answer of answers) assert.equal(answer.status, 200, `${desk}: ${answer.text}`);
        return { sees, text: [listed, ...answers.map((answer) => answer.text)].join('\n') };
    }

    /** The case as a desk sees it. */
    view(desk, id) {
        return this.by(desk).read(`/api/v1/cases/${id}`);
    }

    async stage(desk, id) {
        return (await this.view(desk, id)).stage.key;
    }

    /** The clocks that a desk is shown; each with its days, of which the last is the last day. */
    async clocks(desk, id) {
        const clocks = await this.by(desk).read(`/api/v1/cases/${id}/clocks`);
        for (const clock of clocks.filter((one) => one.days)) {
            const path = `/api/v1/cases/${id}/clocks/${clock.term.key}/days`;
            const { days } = await this.by(desk).read(path);
            const counted = days.filter((day) => day.status === 'counted');
            assert.equal(counted.length, clock.days, `the days of ${clock.term.key}`);
            assert.equal(counted.at(-1).date, clock.due_on, `the last day of ${clock.term.key}`);
        }
        return clocks;
    }
}
