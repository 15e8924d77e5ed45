// A review under cn-2020 in which all agree: filed, found to be required, stopped for supplements,
// extended, circulated, agreed to, concluded.

import assert from 'node:assert/strict';

import { DIRECTOR, OFFICER, company } from '../lib/cast.js';
import { Story, TERM } from './story.js';

const PARTIES = {
    operator: 'grid',
    provider: 'network',
    members: ['mps', 'mof', 'sca'],
    departments: ['nea'],
    strangers: ['bank', 'cloud', 'nra'],
};

export async function agreement(drive) {
    const story = new Story(drive, PARTIES);
    const { cast, said } = story;
    const parties = [cast.operator, cast.provider, DIRECTOR];
    await story.file('核心路由设备采购', 'core_network', 'NEA');
    await story.step('the Office determines', () => story.determine());
    const today = await drive.today();
    // A request of today that is answered today stops no day.
    const stops = [{ from: today, to: today }];

    await story.step('the Office asks the Operator for supplements', async () => {
        const items = ['拓扑说明', '应急预案'].map((words, at) =>
            story.say(`asked-${at + 1}`, words, cast.operator, cast.office),
        );
        await story.office({ act: 'request_supplements', addressee: 'operator', items, stops: 'all' });
        await story.time(parties, { preliminary: { days: TERM.preliminary, state: 'stopped' } }, stops);
        await story.see('while the clock stands still');
    });
    await story.step('the Operator answers, item by item', async () => {
        const papers = ['补充拓扑', '补充预案'].map((words, at) =>
            story.say(`supplied-${at + 1}`, words, cast.operator, cast.office),
        );
        for (const [at, paper] of papers.entries()) {
            await drive.upload(company('grid')[0], story.id, paper);
            const answers = { [at + 1]: [paper] };
            await story.act(company('grid')[0], { act: 'supply', request: 1, answers });
            const state = at === 0 ? 'stopped' : 'running';
            await story.time(parties, { preliminary: { days: TERM.preliminary, state } }, stops);
        }
    });
    await story.step('the Office asks the Provider too', async () => {
        const items = [story.say('asked-provider', '源代码说明', cast.provider, cast.office)];
        await story.office({ act: 'request_supplements', addressee: 'provider', items, stops: 'all' });
        const paper = story.say('supplied-provider', '供应商材料', cast.provider, cast.office);
        await drive.upload(company('network')[0], story.id, paper);
        await story.act(company('network')[0], { act: 'supply', request: 2, answers: { 1: [paper] } });
        await story.see('after the supplements');
    });
    await story.step('the Office extends', async () => {
        const reasons = story.say('extension', '情况复杂', parties, OFFICER);
        await story.office({ act: 'extend', days: TERM.extension, reasons });
        const days = TERM.preliminary + TERM.extension;
        await story.time(parties, { preliminary: { days, state: 'running' } }, stops);
        await story.see('after the extension');
    });
    await story.step('the Office assesses', () => story.assess('manageable'));

    await story.step('the Office circulates, to one member on paper', async () => {
        const enclosed = [said.words('impact_report')];
        said.show('impact_report', ...cast.consulted);
        await story.circulate(1, { outcome: 'passed', enclosed, on_paper: ['member:MOF'] });
        await story.stage('consultation', parties, cast.consulted);
        const days = TERM.preliminary + TERM.extension;
        await story.time(parties, { preliminary: { days, state: 'met' } }, stops);
        const running = { days: TERM.opinion, state: 'running' };
        await story.time('mps.viewer', { 'opinion-1-member:MPS': running });
        await story.time('nea.viewer', { 'opinion-1-department:NEA': running });
        const shown = await drive.clocks('mps.viewer', story.id);
        assert.equal(shown.length, 1, 'a member sees its own term only');
        const paper = await drive.clocks('mof.viewer', story.id);
        assert.equal(paper.length, 0, 'a term begins with the receipt');
    });
    await story.step('the Office records the receipt on paper', async () => {
        await story.act(OFFICER, { act: 'record_receipt', recipient: 'member:MOF' });
        await story.time(['mof.viewer', DIRECTOR], {
            'opinion-1-member:MOF': { days: TERM.opinion, state: 'running' },
        });
    });
    await story.step('every member and the department agree', () => story.opine(1));
    await story.step('the Office finds that they agree', async () => {
        const reasons = story.say('finding', '意见一致', cast.office);
        await story.office({ act: 'determine_consistency', finding: 'agree', reasons });
    });
    await story.step('the Office concludes and notifies', () => story.conclude('passed'));
}
