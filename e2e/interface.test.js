// Three whole cases through the interface for programs.

import { after, before, test } from 'node:test';

import { agreement } from './cases/agreement.js';
import { calledFor } from './cases/called_for.js';
import { differing } from './cases/differing.js';
import { Interface } from './lib/interface.js';
import { demonstration } from './lib/server.js';

let site;
before(async () => (site = await demonstration()));
after(() => site?.stop());

test('all agree', () => agreement(new Interface(site)));
test('opinions differ', () => differing(new Interface(site)));
test('a member calls for the review', () => calledFor(new Interface(site)));
