// Three whole cases through the interface for programs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { agreement } from './cases/agreement.js';
import { calledFor } from './cases/called_for.js';
import { differing } from './cases/differing.js';
import { due } from './lib/clocks.js';
import { Interface } from './lib/interface.js';
import { demonstration } from './lib/server.js';

let site;
before(async () => (site = await demonstration()));
after(() => site?.stop());

test('all agree', () => agreement(new Interface(site)));
test('opinions differ', () => differing(new Interface(site)));
test('a member calls for the review', () => calledFor(new Interface(site)));

test('every term of the demonstration ends when the calculator says', async () => {
    const drive = new Interface(site);
    const director = drive.by('office.director');
    const today = await drive.today();
    const { items } = await director.read('/api/v1/cases?limit=200');
    let counted = 0;
    for (const { id } of items) {
        const { clocks, requests = [] } = await director.read(`/api/v1/cases/${id}`);
        const events = (await director.read(`/api/v1/cases/${id}/events?limit=200`)).items;
        const returns = events.filter(({ kind }) => kind === 'returned').map((returned) => {
            const isAnswer = ({ kind, number }) => kind === 'filed' && number > returned.number;
            return { from: returned.happened_on, to: events.find(isAnswer)?.happened_on ?? today };
        });
        for (const clock of clocks.filter((one) => one.days)) {
            const isOpinion = clock.term.key.startsWith('opinion');
            const stopping = requests.filter((one) => one.stops === 'all' || !isOpinion);
            const asked = stopping.map((one) => ({ from: one.asked_on, to: one.closed_on ?? today }));
            const stops = clock.term.key === 'determination' ? returns : asked;
            const end = await due(drive.anybody, clock.started_on, clock.days, stops);
            assert.equal(clock.due_on, end, `${id} ${clock.term.key}`);
            counted += 1;
        }
    }
    assert.ok(counted > 50, `only ${counted} terms`);
});
