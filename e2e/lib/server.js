// Starts the program under test in a folder of its own, and takes both away again.
//
// The server listens on a port that the system picks. Its folder, and whatever else is written
// while a test runs, lies in a temporary folder that goes with it, also when the test fails.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const START_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 15_000;

/** The program: `ANSHEN` names it, or it is where cargo has put it. */
export function program() {
    const target = process.env.CARGO_TARGET_DIR ?? join(REPOSITORY, 'target');
    return process.env.ANSHEN ?? join(resolve(REPOSITORY, target), 'debug', 'anshen');
}

/** Whatever is left when the test program ends, however it ends, goes with it: latest first. */
const leftovers = new Set();
process.once('exit', () => [...leftovers].reverse().forEach((leave) => leave()));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** A temporary folder, with what removes it. */
export function folder() {
    const place = mkdtempSync(join(tmpdir(), 'anshen-e2e-'));
    const remove = () => {
        rmSync(place, { recursive: true, force: true, maxRetries: 5 });
        leftovers.delete(remove);
    };
    leftovers.add(remove);
    return { place, remove };
}

/**
 * The demonstration, with the accounts it prints.
 *
 * Answers `{ url, accounts, stop }`: accounts by user name, each with its organisation, kind,
 * seats, password and token.
 */
export async function demonstration() {
    const { place, remove } = folder();
    const file = join(place, 'accounts.json');
    const server = await launch(place, ['demo', '--listen', '127.0.0.1:0', '--accounts', file]);
    const accounts = new Map();
    for (const { seat, ...account } of JSON.parse(readFileSync(file, 'utf8'))) {
        const known = accounts.get(account.user);
        if (known) known.seats.push(seat);
        else accounts.set(account.user, { ...account, seats: [seat] });
    }
    const stop = async () => {
        await server.stop();
        const left = readdirSync(place);
        remove();
        assert.deepEqual(left, ['accounts.json'], 'the demonstration left something behind');
    };
    return { url: server.url, accounts, stop };
}

/** Runs a server until it says where it is reached. */
export async function launch(place, words) {
    const child = spawn(program(), words, {
        env: { ...process.env, TMPDIR: place },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = () => child.kill('SIGKILL');
    leftovers.add(kill);
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (said.err += text));
    const ended = new Promise((done) => {
        child.once('error', (error) => done(`cannot be started: ${error.message}`));
        child.once('close', (status, signal) => {
            leftovers.delete(kill);
            done(signal ?? status);
        });
    });
    const stop = async () => {
        child.kill('SIGTERM');
        const late = setTimeout(kill, STOP_MILLISECONDS);
        const status = await ended;
        clearTimeout(late);
        assert.equal(status, 0, `the server ended with ${status}: ${said.err}`);
        assert.equal(said.err, '', 'the server complained');
    };
    return { url: await address(child, said, ended), stop };
}

async function address(child, said, ended) {
    const reached = new Promise((done, fail) => {
        const look = () => {
            const url = said.out.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
            if (url) done(url);
        };
        child.stdout.on('data', look);
        ended.then((status) => fail(new Error(`no server (${status}): ${said.err}`)));
        setTimeout(() => fail(new Error(`no server in time: ${said.err}`)), START_MILLISECONDS).unref();
    });
    return reached;
}
