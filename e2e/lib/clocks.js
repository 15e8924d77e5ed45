// The terms of a case, held against the public calculator. No date is written down here.

import assert from 'node:assert/strict';

/** When a term of so many working days ends, by the calculator that needs no account. */
export async function due(anybody, from, days, stops = []) {
    const answer = await anybody.post('/api/v1/count', { from, days, stops });
    assert.equal(answer.status, 200, answer.text);
    return answer.json.due;
}

/**
 * Holds the clocks that a desk is shown against what is expected: by key, the number of days and
 * the state. Each must end when the calculator says, counted from its start.
 */
export async function keepsTime(anybody, clocks, expected, stops = []) {
    const told = Object.fromEntries(clocks.map((clock) => [clock.term.key, clock]));
    for (const [key, { days, state }] of Object.entries(expected)) {
        const clock = told[key];
        assert.ok(clock, `no term \`${key}\` among ${Object.keys(told)}`);
        assert.equal(clock.state.key, state, `the state of \`${key}\``);
        assert.equal(clock.days, days, `the length of \`${key}\``);
        const end = await due(anybody, clock.started_on, days, stops);
        assert.equal(clock.due_on, end, `the last day of \`${key}\``);
    }
}
