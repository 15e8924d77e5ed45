// A review under cn-2020 in which opinions differ: special review, hearing, second round,
// submitted to the Commission, approved, concluded with conditions.

import { DIRECTOR, OFFICER } from '../lib/cast.js';
import { due } from '../lib/clocks.js';
import { Story, TERM } from './story.js';

const PARTIES = {
    operator: 'telecom',
    provider: 'database',
    members: ['mps', 'miit', 'nassp'],
    // One body in two capacities: asked twice, it answers twice.
    departments: ['miit'],
    strangers: ['grid', 'network', 'nea', 'nra'],
};
/** The department that is heard and has no other part in the case. */
const HEARD = 'nra.viewer';

export async function differing(drive) {
    const story = new Story(drive, PARTIES);
    const { cast } = story;
    const parties = [cast.operator, cast.provider, DIRECTOR];
    await story.file('大型数据库采购', 'databases', 'MIIT');
    await story.step('the Office determines', () => story.determine());
    await story.step('the Office assesses', () => story.assess('manageable'));
    await story.step('the Office circulates', () => story.circulate(1, { outcome: 'passed' }));
    await story.step('one member disagrees', () => story.opine(1, { 'member:MPS': 'disagree' }));

    await story.step('the Office finds that they differ', async () => {
        const reasons = story.say('finding', '意见不一致', cast.office);
        await story.office({ act: 'determine_consistency', finding: 'differ', reasons });
        await story.stage('differing', parties, cast.consulted);
    });
    await story.step('the Office opens the special review and notifies the Operator', async () => {
        const reasons = story.say('opening', '进入特别审查程序', cast.office, cast.operator);
        await story.office({ act: 'open_special_review', reasons });
        await story.stage('special_analysis', parties, cast.consulted);
        await story.time(parties, { special: { days: TERM.special, state: 'running' } });
        await story.see('after the opening of the special review');
    });
    await story.step('the Office hears a department, an expert and a party', async () => {
        const record = story.say('hearing', '听取意见情况', cast.office, HEARD);
        const heard = ['国家铁路局', '专家', '运营者'].map((who, at) =>
            story.say(`heard-${at}`, who, cast.office, HEARD),
        );
        await story.act(OFFICER, { act: 'hear', heard, body: 'NRA', record });
        story.said.join(HEARD);
        story.said.show('title', HEARD);
        await story.see('after the hearing');
    });
    await story.step('the Office extends the special review', async () => {
        const reasons = story.say('extension', '情况复杂', parties, OFFICER);
        await story.office({ act: 'extend', days: 20, reasons });
        await story.time(parties, { special: { days: TERM.special + 20, state: 'running' } });
    });
    await story.step('the Office asks the same bodies again', async () => {
        const proposed = story.say('proposed', '保留备件', cast.office, cast.consulted);
        const reply_by = await due(drive.anybody, await drive.today(), 5);
        await story.circulate(2, {
            outcome: 'passed_with_conditions',
            conditions: [proposed],
            reply_by,
        });
        await story.stage('second_round', parties, cast.consulted);
    });
    await story.step('all answer the second time', () => story.opine(2));
    const laid = [
        'title',
        // The term within which it is asked, and why that was extended.
        'extension',
        'proposed',
        ...[1, 2].flatMap((round) => [
            `summary-${round}`,
            ...story.recipients.map((recipient) => `opinion-${round}-${recipient}`),
        ]),
    ];
    await story.approve('approved', laid);
    await story.step('the Office concludes and notifies', async () => {
        // None named: what the Commission approved stands, and the Operator reads it now.
        story.said.show('proposed', cast.operator);
        await story.conclude('passed_with_conditions');
        await story.time(parties, { special: { days: TERM.special + 20, state: 'met' } });
    });
}
